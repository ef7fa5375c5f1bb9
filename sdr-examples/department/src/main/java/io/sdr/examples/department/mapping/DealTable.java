package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.sdr.core.sales.StageId;
import java.util.Optional;
import org.immutables.value.Value;

/** The deals, one row each, as they stand today; or orders, which are deals always won on the day they were placed. */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class DealTable extends Table {
  DealTable() {}

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which deal. */
  public abstract Source id();

  /** Whose deal it is. */
  public abstract Source owner();

  /** With whom. */
  public abstract Optional<Source> client();

  /** About what. */
  public abstract Optional<Source> product();

  /** On whose ground. */
  public abstract Optional<Source> territory();

  /** The stage, by its name in {@link ExportMapping#stages()}. */
  public abstract Source stage();

  /** The day work on it began. */
  public abstract Optional<Source> opened();

  /** The day it was decided. */
  public abstract Source closed();

  /** What it is worth, net of tax; a won deal must have one. */
  public abstract Source amount();

  /** The currency of the amount; that of the mapping unless said otherwise. */
  public abstract Optional<Source> currency();

  /** Why it was lost, as whoever lost it said; looked at for lost deals only. */
  public abstract Optional<Source> lossReason();

  /** The day on which a deal entered a stage, by stage, in the order in which a deal passes the stages on one day. For exports without a table of stage changes. A decided deal enters its last stage on the day it was decided, unless that stage has a day of its own. */
  public abstract ImmutableMap<StageId, Source> entered();

  /** A deal without client; kept unless said otherwise. */
  @Value.Default
  public Treatment blankClient() {
    return Treatment.NOTE;
  }

  /** A client that no table of clients lists. With {@link Treatment#NOTE} it stays as it is written. */
  @Value.Default
  public Treatment unknownClient() {
    return Treatment.SET_ASIDE;
  }

  /** A product that no price list names. With {@link Treatment#NOTE} it stays as it is written. */
  @Value.Default
  public Treatment unknownProduct() {
    return Treatment.SET_ASIDE;
  }

  /** An open deal with a closing day. With {@link Treatment#NOTE} the day is taken for the one on which the seller hopes to close, and is left out. */
  @Value.Default
  public Treatment closedWhileOpen() {
    return Treatment.SET_ASIDE;
  }

  @Override
  public String meaning() {
    return "deals";
  }

  @Override
  public ImmutableList<Use> uses() {
    return all(
        use(Reading.KEY, id()),
        use(Reading.NAME, owner()),
        use(Reading.NAME, client()),
        use(Reading.NAME, product()),
        use(Reading.NAME, territory()),
        use(Reading.NAME, stage()),
        use(Reading.DAY, opened()),
        use(Reading.DAY, closed()),
        use(Reading.NUMBER, amount()),
        use(Reading.NAME, currency()),
        use(Reading.NAME, lossReason()),
        entered().values().stream().map(source -> new Use(Reading.DAY, source)));
  }

  /** Builds a table. */
  public static final class Builder extends ImmutableDealTable.Builder {
    Builder() {}
  }
}
