package io.sdr.kpi.recognition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedSet;
import io.sdr.core.team.PersonId;
import io.sdr.core.value.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** Someone, or several together, recognised for something. By the day of granting, then by identifier. */
@Value.Immutable
@JsonPropertyOrder({
  "id",
  "kind",
  "title",
  "medal",
  "receivers",
  "ground",
  "grantor",
  "visibility",
  "cost",
  "grantedOn",
  "validUntil"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Recognition implements Comparable<Recognition> {
  private static final Comparator<Recognition> ORDER =
      Comparator.comparing(Recognition::grantedOn).thenComparing(Recognition::id);

  Recognition() {}

  /** Starts a recognition. */
  public static Builder builder() {
    return new Builder();
  }

  /** Which recognition. */
  public abstract RecognitionId id();

  /** In what form. */
  public abstract Kind kind();

  /** What it is called: the name of the badge, the words on the certificate, the course. */
  public abstract String title();

  /** Of which metal; every badge has one, nothing else has. */
  public abstract Optional<Medal> medal();

  /** Who is recognised; several share one recognition. */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<PersonId> receivers();

  /** For what. */
  public abstract Ground ground();

  /** By whom. */
  public abstract Grantor grantor();

  /** Who gets to know. */
  public abstract Visibility visibility();

  /** What it costs the house, for all receivers together; zero for a word of thanks. */
  public abstract Money cost();

  /** When. */
  public abstract LocalDate grantedOn();

  /** The first day on which it no longer holds, for a title or status of a time; absent where it stays. */
  public abstract Optional<LocalDate> validUntil();

  /** Whether it has been granted by a day and still holds on it. */
  public boolean isHeldOn(LocalDate day) {
    return !grantedOn().isAfter(day)
        && validUntil().filter(end -> !end.isAfter(day)).isEmpty();
  }

  @Override
  public int compareTo(Recognition other) {
    return ORDER.compare(this, other);
  }

  @Value.Check
  void check() {
    Refusal.unless(!title().isBlank(), "recognition.must-have-a-title");
    Refusal.unless(!receivers().isEmpty(), "recognition.must-have-receivers");
    Refusal.unless(!cost().isNegative(), "recognition.must-not-have-negative-cost");
    Refusal.unless(
        medal().isPresent() == (kind() == Kind.BADGE),
        "recognition.must-have-a-medal-exactly-for-a-badge");
    Refusal.unless(
        validUntil().filter(end -> !end.isAfter(grantedOn())).isEmpty(),
        "recognition.must-hold-for-a-day");
  }

  /** The forms of recognition. */
  public enum Kind {
    /** A written certificate of merit. */
    @JsonProperty("certificate")
    CERTIFICATE,
    /** Thanks, said or written. */
    @JsonProperty("thanks")
    THANKS,
    /** A title: best mentor of the year. */
    @JsonProperty("title")
    TITLE,
    /** A badge on the profile. */
    @JsonProperty("badge")
    BADGE,
    /** A thing or a voucher. */
    @JsonProperty("gift")
    GIFT,
    /** An invitation to an event. */
    @JsonProperty("event")
    EVENT,
    /** A day off besides the holidays. */
    @JsonProperty("day-off")
    DAY_OFF,
    /** A course or a conference. */
    @JsonProperty("training")
    TRAINING,
    /** A standing with rights of its own: mentor, key account manager. */
    @JsonProperty("status")
    STATUS
  }

  /** What a badge is made of. */
  public enum Medal {
    /** The lowest. */
    @JsonProperty("bronze")
    BRONZE,
    /** Between. */
    @JsonProperty("silver")
    SILVER,
    /** The highest. */
    @JsonProperty("gold")
    GOLD
  }

  /** Who gets to know of a recognition. */
  public enum Visibility {
    /** Those who are recognised and their managers. */
    @JsonProperty("private")
    PRIVATE,
    /** Their team. */
    @JsonProperty("team")
    TEAM,
    /** The sales department. */
    @JsonProperty("department")
    DEPARTMENT,
    /** The whole company. */
    @JsonProperty("company")
    COMPANY
  }

  /** Builds a recognition. */
  public static final class Builder extends ImmutableRecognition.Builder {
    Builder() {}
  }
}
