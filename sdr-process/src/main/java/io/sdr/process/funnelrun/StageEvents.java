package io.sdr.process.funnelrun;

import com.google.common.collect.ImmutableList;
import io.sdr.core.sales.Outcome;
import io.sdr.core.value.Refusal;
import io.sdr.process.funnelrun.EventLog.RowOrder;
import io.sdr.process.pipeline.Pipeline;
import io.sdr.process.pipeline.StageKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * Changes of stage of many deals as columns of numbers: one row for each change, in any order; beside them columns of the deals,
 * where changes do not tell all. Changes of one deal on one day, or at one moment, are numbered, or their rows are said to be in
 * order; where they are neither they are refused, as they are where paths are made of values. Deals are numbered from 0 on, stages by their place among the {@linkplain Pipeline#stages()
 * stages} of the pipeline, amounts are whole numbers of a small unit of one currency.
 *
 * <p>What the changes tell need not be told again: unless said otherwise, a deal stands in the stage it entered last, is won or
 * lost where that stage is, and was decided on the day it came there. Who hands columns over does not change them any more.
 */
public final class StageEvents {
  /** Stands in a column of amounts where nobody knows how much. */
  public static final long UNKNOWN_AMOUNT = Long.MIN_VALUE;

  /** Stands in a column of days where there is none. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** Stands in the column of stages that were left where the deal entered the pipeline. */
  public static final int NO_STAGE = -1;

  private static final ImmutableList<Outcome> OUTCOMES = ImmutableList.copyOf(Outcome.values());
  private static final int MOST_DECIMALS = 9;

  /** Before place 0, where the changes of a day begin that somebody made. */
  private static final int FIRST_PLACE = -1;

  private final Pipeline pipeline;
  private final CurrencyUnit currency;
  private final int decimals;
  private final EventLog log;
  private final int deals;
  private final int first;
  private final int end;
  private final int[] standing;
  private final byte[] outcomes;
  private final int[] closed;
  private final Optional<long[]> amounts;
  private final Optional<long[]> listPrices;

  private StageEvents(Builder from, int deals, int first, int end) {
    this.pipeline = from.pipeline;
    this.currency = from.currency;
    this.decimals = from.decimals;
    this.deals = deals;
    this.first = first;
    this.end = end;
    this.log = EventLog.of(
        new EventLog.Rows(from.deals, from.stages, from.left, from.days, from.times()),
        first,
        end,
        from.order);
    this.amounts = from.amounts;
    this.listPrices = from.listPrices;
    this.standing = from.standing
        .map(column -> Arrays.copyOfRange(column, first, end))
        .orElseGet(this::standingOfLog);
    this.outcomes = from.outcomes
        .map(column -> Arrays.copyOfRange(column, first, end))
        .orElseGet(this::outcomesOfStages);
    this.closed =
        from.closed.map(column -> Arrays.copyOfRange(column, first, end)).orElseGet(this::lastDays);
    for (int deal = first; deal < end; deal++) {
      check(deal);
    }
  }

  /**
   * Starts columns.
   *
   * @param pipeline the stages
   * @param currency of all amounts
   * @param decimals the unit of all amounts: 2 for hundredths
   */
  public static Builder builder(Pipeline pipeline, CurrencyUnit currency, int decimals) {
    return new Builder(pipeline, currency, decimals);
  }

  /** How many changes there are, of the deals of the range. */
  public int size() {
    return log.size();
  }

  /** How many deals there are, those beside the range included. */
  public int deals() {
    return deals;
  }

  /** The number of the first deal whose changes are known. */
  int first() {
    return first;
  }

  /** The number after the last deal whose changes are known. */
  int end() {
    return end;
  }

  /** The stages. */
  public Pipeline pipeline() {
    return pipeline;
  }

  /** The currency of all amounts. */
  public CurrencyUnit currency() {
    return currency;
  }

  /** Digits after the point of all amounts. */
  public int decimals() {
    return decimals;
  }

  EventLog log() {
    return log;
  }

  int standingOf(int deal) {
    return standing[deal - first];
  }

  Outcome outcome(int deal) {
    return OUTCOMES.get(outcomes[deal - first]);
  }

  int closed(int deal) {
    return closed[deal - first];
  }

  long amount(int deal) {
    return amounts.isPresent() ? amounts.get()[deal] : UNKNOWN_AMOUNT;
  }

  long listPrice(int deal) {
    return listPrices.isPresent() ? listPrices.get()[deal] : UNKNOWN_AMOUNT;
  }

  private int[] standingOfLog() {
    int[] last = new int[end - first];
    for (int deal = first; deal < end; deal++) {
      if (log.isEmpty(deal)) {
        throw Refusal.because("stage-events.must-tell-where-each-deal-stands", deal);
      }
      last[deal - first] = EventLog.entered(log.last(deal));
    }
    return last;
  }

  private byte[] outcomesOfStages() {
    byte[] outcomeOfStage = new byte[pipeline.stages().size()];
    for (int stage = 0; stage < outcomeOfStage.length; stage++) {
      outcomeOfStage[stage] = (byte) outcomeOf(kind(stage)).ordinal();
    }
    byte[] all = new byte[standing.length];
    for (int place = 0; place < all.length; place++) {
      all[place] = outcomeOfStage[standing[place]];
    }
    return all;
  }

  private static Outcome outcomeOf(StageKind kind) {
    return switch (kind) {
      case OPEN -> Outcome.OPEN;
      case WON -> Outcome.WON;
      case LOST -> Outcome.LOST;
    };
  }

  private int[] lastDays() {
    int[] days = new int[standing.length];
    for (int deal = first; deal < end; deal++) {
      int stands = standingOf(deal);
      boolean isToldByLast = outcome(deal).isDecided()
          && !log.isEmpty(deal)
          && EventLog.entered(log.last(deal)) == stands
          && kind(stands).isDecided();
      days[deal - first] = isToldByLast ? EventLog.day(log.last(deal)) : NO_DAY;
    }
    return days;
  }

  private void check(int deal) {
    Outcome outcome = outcome(deal);
    StageKind kind = kind(standingOf(deal));
    if (kind.isDecided() && outcome != outcomeOf(kind)) {
      throw Refusal.because("stage-events.must-have-outcomes-of-stages", deal);
    }
    if (outcome.isDecided() == (closed(deal) == NO_DAY)) {
      throw Refusal.because("stage-events.must-have-closing-day-exactly-when-decided", deal);
    }
    long amount = amount(deal);
    if (outcome == Outcome.WON && amount == UNKNOWN_AMOUNT) {
      throw Refusal.because("stage-events.must-have-amount-when-won", deal);
    }
    if (amount < 0 && amount != UNKNOWN_AMOUNT) {
      throw Refusal.because("stage-events.must-not-have-negative-amount", deal);
    }
  }

  private StageKind kind(int stage) {
    return pipeline.stages().get(stage).kind();
  }

  /** Builds columns. */
  public static final class Builder {
    private final Pipeline pipeline;
    private final CurrencyUnit currency;
    private final int decimals;
    private int[] deals = {};
    private int[] stages = {};
    private int[] days = {};
    private Optional<long[]> moments = Optional.empty();
    private Optional<int[]> left = Optional.empty();
    private Optional<int[]> standing = Optional.empty();
    private Optional<byte[]> outcomes = Optional.empty();
    private Optional<int[]> closed = Optional.empty();
    private Optional<long[]> amounts = Optional.empty();
    private Optional<long[]> listPrices = Optional.empty();
    private Optional<int[]> sequences = Optional.empty();
    private RowOrder order = RowOrder.NONE;

    private Builder(Pipeline pipeline, CurrencyUnit currency, int decimals) {
      Refusal.unless(
          0 <= decimals && decimals <= MOST_DECIMALS,
          "stage-events.must-have-sensible-decimals",
          decimals);
      this.pipeline = pipeline;
      this.currency = currency;
      this.decimals = decimals;
    }

    /** Which deal each change is of. */
    public Builder deals(int[] numbers) {
      this.deals = numbers;
      return this;
    }

    /** Which stage each entered. */
    public Builder stages(int[] places) {
      this.stages = places;
      return this;
    }

    /** On which day each happened, as {@linkplain LocalDate#toEpochDay() days since 1970}. */
    public Builder days(int[] epochDays) {
      this.days = epochDays;
      this.moments = Optional.empty();
      return this;
    }

    /**
     * At which moment each happened, in seconds since 1970; the day is that of a time zone.
     *
     * @throws Refusal if a day does not fit into 32 bits
     */
    public Builder moments(long[] epochSeconds, ZoneId zone) {
      this.days = LocalDays.of(epochSeconds, zone);
      this.moments = Optional.of(epochSeconds);
      return this;
    }

    /**
     * Which stage each left, or {@link #NO_STAGE}: where it is not the one that was entered before, there was a stay that nobody
     * recorded. Not known unless said.
     */
    public Builder left(int[] places) {
      this.left = Optional.of(places);
      return this;
    }

    /**
     * The place of each among changes of the same deal on the same day, from 0, or -1 for what comes before all that somebody did,
     * such as the move into another version of the pipeline; for changes that have days and no moments.
     */
    public Builder sequences(int[] places) {
      this.sequences = Optional.of(places);
      return this;
    }

    /** Says that changes of a deal on one day, or at one moment, happened in the order of rows, whatever else lies between them. */
    public Builder inRowOrder() {
      this.order = RowOrder.WITHIN_A_TIME;
      return this;
    }

    /** Says that rows lie by deal, and there in the order of time; they are refused where they do not. */
    public Builder ordered() {
      this.order = RowOrder.FULL;
      return this;
    }

    /** In which stage each deal stands, or ended; the one it entered last unless said otherwise. */
    public Builder standing(int[] placeOfDeal) {
      this.standing = Optional.of(placeOfDeal);
      return this;
    }

    /** How each deal ended: 0 open, 1 won, 2 lost; as its stage says unless said otherwise. */
    public Builder outcomes(byte[] ofDeal) {
      this.outcomes = Optional.of(ofDeal);
      return this;
    }

    /**
     * On which day each deal was decided, or {@link #NO_DAY} while it is open; on the day of its last change unless said otherwise,
     * where that led into the won or a lost stage.
     */
    public Builder closed(int[] epochDayOfDeal) {
      this.closed = Optional.of(epochDayOfDeal);
      return this;
    }

    /** What each deal is worth, or {@link #UNKNOWN_AMOUNT}; not known unless said. */
    public Builder amounts(long[] unitsOfDeal) {
      this.amounts = Optional.of(unitsOfDeal);
      return this;
    }

    /** The list price of what each deal was about, or {@link #UNKNOWN_AMOUNT}; not known unless said. */
    public Builder listPrices(long[] unitsOfDeal) {
      this.listPrices = Optional.of(unitsOfDeal);
      return this;
    }

    /**
     * The columns, with the changes of each deal found and in the order of time.
     *
     * @throws Refusal if columns of one kind differ in length, a number names no deal or stage, rows are not in an order that was
     *     promised, changes of one deal at one time have no order, a deal stands nowhere, its outcome is not that of its stage, it has a closing day while it is open or none
     *     though it is decided, it was won for an unknown amount, or an amount is negative
     */
    public StageEvents build() {
      int known = checked();
      return new StageEvents(this, known, 0, known);
    }

    /**
     * The columns with the changes of some deals only; those of others are passed over. Ranges may be built, and counted, at the
     * same time: what is counted of ranges that do not overlap adds up to the whole.
     *
     * @param from the number of the first deal
     * @param to the number after the last
     * @throws Refusal as {@link #build()}, but for what is wrong with a deal beside the range; and if there are no such deals
     */
    public StageEvents build(int from, int to) {
      int known = checked();
      Refusal.unless(
          0 <= from && from <= to && to <= known,
          "funnel-run.must-count-deals-there-are",
          from,
          to);
      return new StageEvents(this, known, from, to);
    }

    private int checked() {
      Refusal.unless(
          stages.length == deals.length
              && days.length == deals.length
              && left.filter(column -> column.length != deals.length).isEmpty()
              && sequences.filter(column -> column.length != deals.length).isEmpty(),
          "stage-events.must-have-one-length",
          deals.length);
      int known = checkLengths();
      checkDeals(known);
      checkStages("stage", stages, 0);
      left.ifPresent(column -> checkStages("left", column, NO_STAGE));
      standing.ifPresent(column -> checkStages("standing", column, 0));
      outcomes.ifPresent(Builder::checkOutcomes);
      checkDays();
      checkSequences();
      return known;
    }

    private void checkSequences() {
      Refusal.unless(
          sequences.isEmpty() || moments.isEmpty(), "stage-events.must-number-changes-of-days");
      Refusal.unless(
          sequences
              .filter(column -> Arrays.stream(column).anyMatch(place -> place < FIRST_PLACE))
              .isEmpty(),
          "stage-events.must-have-places-from-the-first");
    }

    /** What rows are put in order by, where that is more than their days: a day and the place on it make one word. */
    private Optional<long[]> times() {
      return sequences
          .map(places -> {
            long[] times = new long[places.length];
            Arrays.setAll(times, row -> ((long) days[row] << Integer.SIZE) + places[row]);
            return times;
          })
          .or(() -> moments);
    }

    private int checkLengths() {
      ImmutableList<Integer> lengths = Stream.of(
              standing.map(column -> column.length),
              outcomes.map(column -> column.length),
              closed.map(column -> column.length),
              amounts.map(column -> column.length),
              listPrices.map(column -> column.length))
          .flatMap(Optional::stream)
          .distinct()
          .collect(ImmutableList.toImmutableList());
      Refusal.unless(lengths.size() <= 1, "stage-events.must-have-one-length", lengths);
      return lengths.isEmpty() ? dealsOfChanges() : lengths.get(0);
    }

    /** As many as there are numbers; of fewer changes than that, some deal has none. */
    private int dealsOfChanges() {
      int largest = Arrays.stream(deals).max().orElse(-1);
      Refusal.unless(
          largest < deals.length, "stage-events.must-tell-where-each-deal-stands", largest);
      return largest + 1;
    }

    private void checkDeals(int known) {
      for (int row = 0; row < deals.length; row++) {
        if (deals[row] < 0 || deals[row] >= known) {
          throw Refusal.because("stage-events.must-know-deal", row);
        }
      }
    }

    private void checkStages(String column, int[] places, int least) {
      int bound = pipeline.stages().size();
      for (int row = 0; row < places.length; row++) {
        if (places[row] < least || places[row] >= bound) {
          throw Refusal.because("stage-events.must-know-stage", column, row);
        }
      }
    }

    private static void checkOutcomes(byte[] codes) {
      for (int deal = 0; deal < codes.length; deal++) {
        if (codes[deal] < 0 || codes[deal] >= OUTCOMES.size()) {
          throw Refusal.because("stage-events.must-know-outcome", deal);
        }
      }
    }

    private void checkDays() {
      for (int row = 0; row < days.length; row++) {
        if (days[row] == NO_DAY) {
          throw Refusal.because("stage-events.must-have-days-of-the-calendar", row);
        }
      }
    }
  }
}
