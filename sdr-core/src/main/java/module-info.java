/** People and facts of a sales department, and the words everything is said in. */
module io.sdr.core {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive com.fasterxml.jackson.databind;
  requires transitive com.google.common;
  requires transitive org.joda.money;
  requires transitive org.jspecify;
  requires transitive org.threeten.extra;
  requires com.fasterxml.jackson.datatype.guava;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires org.apache.commons.statistics.distribution;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static org.immutables.value.annotations;

  exports io.sdr.core.diagnostic;
  exports io.sdr.core.explain;
  exports io.sdr.core.json;
  exports io.sdr.core.observation;
  exports io.sdr.core.policy;
  exports io.sdr.core.quantity;
  exports io.sdr.core.sales;
  exports io.sdr.core.statistics;
  exports io.sdr.core.team;
  exports io.sdr.core.time;
  exports io.sdr.core.value;

  opens io.sdr.core.diagnostic to
      com.fasterxml.jackson.databind;
  opens io.sdr.core.explain to
      com.fasterxml.jackson.databind;
  opens io.sdr.core.observation to
      com.fasterxml.jackson.databind;
  opens io.sdr.core.quantity to
      com.fasterxml.jackson.databind;
  opens io.sdr.core.sales to
      com.fasterxml.jackson.databind;
  opens io.sdr.core.statistics to
      com.fasterxml.jackson.databind;
  opens io.sdr.core.team to
      com.fasterxml.jackson.databind;
  opens io.sdr.core.time to
      com.fasterxml.jackson.databind;

  uses io.sdr.core.policy.PolicyBundle;
}
