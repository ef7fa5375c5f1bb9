package io.sdr.examples.department.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.sdr.core.sales.StageId;
import io.sdr.core.team.TeamId;
import io.sdr.core.value.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * What the files of one CRM's export mean.
 *
 * <p>Cells are read without the blanks around them; an empty cell and one of blanks are the same. Headings are compared
 * letter by letter. Columns that no source names are not looked at.
 */
@Value.Immutable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"format", "encoding", "delimiter", "dates", "numbers", "currency", "stages"})
public abstract class ExportMapping {
  private static final int LONGEST_PATTERN = 64;
  private static final ZonedDateTime SOME_DAY =
      LocalDate.of(2021, 11, 23).atTime(13, 45).atZone(ZoneOffset.UTC);
  private static final int FORMAT = 1;

  ExportMapping() {}

  /** Starts a mapping in the format that this version reads. */
  public static Builder builder() {
    return new Builder().format(FORMAT);
  }

  /** The version of this document's shape: 1. */
  public abstract int format();

  /** The character encoding of all files. Bytes that are none of it are an error, never replaced. */
  @Value.Default
  public String encoding() {
    return "UTF-8";
  }

  /** The character between cells; a tab is written {@code "\t"}. */
  @Value.Default
  public String delimiter() {
    return ",";
  }

  /**
   * How days are written: patterns of {@link DateTimeFormatter}, of which a cell must fit one, the first that does. A
   * pattern may have a time and an offset, {@code yyyy-MM-dd'T'HH:mm:ssXXX}; they must be there and are not looked at:
   * the day is the one that is written.
   */
  @Value.Default
  public ImmutableList<String> dates() {
    return ImmutableList.of("yyyy-MM-dd");
  }

  /** How numbers are written. */
  @Value.Default
  public NumberStyle numbers() {
    return NumberStyle.plain();
  }

  /** The currency of amounts whose table names no currency column, or whose currency cell is blank. */
  public abstract Optional<CurrencyUnit> currency();

  /** What the stages are, by their names in the export. */
  public abstract ImmutableMap<String, StageMeaning> stages();

  /** The teams there are; any, when there are none here. */
  public abstract ImmutableSet<TeamId> teams();

  /** Names that are written for others. */
  @Value.Default
  public Aliases aliases() {
    return Aliases.none();
  }

  /** The people; none where they are listed elsewhere. */
  public abstract ImmutableList<PeopleTable> people();

  /** The price lists. */
  public abstract ImmutableList<ProductTable> products();

  /** The clients. */
  public abstract ImmutableList<ClientTable> clients();

  /** The deals. */
  public abstract ImmutableList<DealTable> deals();

  /** The histories of deals. */
  public abstract ImmutableList<StageChangeTable> stageChanges();

  /** What came back. */
  public abstract ImmutableList<ReturnTable> returns();

  /** Who has which part in deals of several people. */
  public abstract ImmutableList<ShareTable> shares();

  /** What earlier payslips left open. */
  public abstract ImmutableList<BalanceTable> balances();

  /** What was promised. */
  public abstract ImmutableList<GoalTable> goals();

  /** What differs from person to person. */
  public abstract ImmutableList<TermTable> terms();

  /** Who held which territories. */
  public abstract ImmutableList<HoldingTable> territories();

  /** Which territories are stated as present. */
  public abstract ImmutableList<PresentTerritoryTable> presentTerritories();

  /** Files of facts in JSON, one a line, for what no table holds. */
  public abstract ImmutableList<FileName> facts();

  /** All tables, in the order of their meanings. */
  public ImmutableList<Table> tables() {
    return Stream.of(
            people(),
            products(),
            clients(),
            territories(),
            presentTerritories(),
            goals(),
            terms(),
            balances(),
            shares(),
            stageChanges(),
            deals(),
            returns())
        .flatMap(List::stream)
        .collect(ImmutableList.toImmutableList());
  }

  /** The stages by their names in the export. */
  public ImmutableMap<String, StageId> stageIds() {
    ImmutableMap.Builder<String, StageId> ids = ImmutableMap.builder();
    stages().forEach((name, meaning) -> ids.put(name, meaning.stageNamed(name)));
    return ids.buildOrThrow();
  }

  @Value.Check
  void check() {
    Refusal.unless(format() == FORMAT, "export-mapping.must-be-of-known-format", format());
    Refusal.unless(isKnown(encoding()), "export-mapping.must-have-known-encoding", encoding());
    Refusal.unless(
        delimiter().length() == 1 && "\"\r\n".indexOf(delimiter().charAt(0)) < 0,
        "export-mapping.must-have-one-delimiter-character");
    Refusal.unless(
        !dates().isEmpty() && dates().stream().allMatch(ExportMapping::isPattern),
        "export-mapping.must-have-date-patterns");
    Refusal.unless(
        stageChanges().isEmpty()
            || deals().stream().allMatch(deals -> deals.entered().isEmpty()),
        "export-mapping.must-have-one-source-of-stage-changes");
    Refusal.unless(
        stageIds().values().containsAll(enteredStages()),
        "export-mapping.must-know-every-entered-stage");
    Refusal.unless(
        currency().isPresent() || !hasAmountsWithoutCurrency(),
        "export-mapping.must-have-currency-of-amounts");
  }

  private ImmutableSet<StageId> enteredStages() {
    return deals().stream()
        .flatMap(table -> table.entered().keySet().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private boolean hasAmountsWithoutCurrency() {
    return deals().stream().anyMatch(table -> table.currency().isEmpty())
        || returns().stream().anyMatch(table -> table.currency().isEmpty())
        || balances().stream().anyMatch(table -> table.currency().isEmpty())
        || products().stream()
            .anyMatch(table -> table.price().isPresent() && table.currency().isEmpty())
        || goals().stream()
            .anyMatch(
                table -> table.as() == FigureKind.MONEY && table.currency().isEmpty())
        || terms().stream()
            .anyMatch(table -> table.currency().isEmpty()
                && table.terms().values().stream().anyMatch(term -> term.as() == FigureKind.MONEY));
  }

  private static boolean isKnown(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalCharsetNameException malformed) {
      return false;
    }
  }

  /** Whether a day that is written by the pattern can be read by it again. */
  private static boolean isPattern(String text) {
    try {
      DateTimeFormatter format = DateTimeFormatter.ofPattern(text, Locale.ENGLISH);
      return text.length() <= LONGEST_PATTERN
          && LocalDate.from(format.parse(format.format(SOME_DAY))).equals(SOME_DAY.toLocalDate());
    } catch (IllegalArgumentException | DateTimeException noDay) {
      return false;
    }
  }

  /** Builds a mapping. */
  public static final class Builder extends ImmutableExportMapping.Builder {
    Builder() {}
  }
}
