package io.sdr.kpi.whatif;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.sdr.core.diagnostic.Checked;
import io.sdr.core.json.SdrJson;
import io.sdr.core.quantity.Decimals;
import io.sdr.core.quantity.Figure;
import io.sdr.core.quantity.Percent;
import io.sdr.core.value.Refusal;
import io.sdr.kpi.scheme.MotivationScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is written in a scheme, found by its place, and variations of it. Rules of vendors are looked into like built-in ones,
 * because a scheme is looked at as the document that it is.
 */
public final class StatedFigures {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,18})?");
  private static final Pattern SHARE = Pattern.compile(NUMBER + "%");
  private static final Pattern AMOUNT = Pattern.compile("[A-Z]{3} " + NUMBER);
  private static final String SHARE_KEY = "/percent";

  private final MotivationScheme scheme;
  private final SdrJson json;
  private final String document;
  private final ImmutableSortedMap<String, Text> texts;
  private final ImmutableList<StatedFigure> all;

  private StatedFigures(MotivationScheme scheme, SdrJson json) throws IOException {
    this.scheme = scheme;
    this.json = json;
    this.document = json.write(scheme);
    Map<String, Text> found = textsIn(document);
    this.texts = ImmutableSortedMap.copyOf(found);
    this.all = found.entrySet().stream()
        .flatMap(text -> figure(text.getKey(), text.getValue().text())
            .map(figure -> new StatedFigure(text.getKey(), figure))
            .stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** What is written in a scheme, as a mapper that knows its policies writes it. */
  public static StatedFigures in(MotivationScheme scheme, SdrJson json) {
    try {
      return new StatedFigures(scheme, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Map<String, Text> textsIn(String document) throws IOException {
    Map<String, Text> texts = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(document)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
          texts.put(
              parser.getParsingContext().pathAsPointer().toString(),
              new Text(parser.getText(), start, endOf(start, document)));
        }
      }
    }
    return texts;
  }

  /** Behind the closing quotation mark of the text that opens at an index. */
  private static int endOf(int start, String document) {
    int at = start + 1;
    while (document.charAt(at) != '"') {
      at += document.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static Optional<Figure> figure(String pointer, String text) {
    if (AMOUNT.matcher(text).matches()) {
      return Optional.of(Figure.of(Decimals.parseMoney(text)));
    }
    if (SHARE.matcher(text).matches()) {
      return Optional.of(Figure.of(Percent.parse(text)));
    }
    if (!NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        pointer.endsWith(SHARE_KEY)
            ? Figure.of(Percent.of(text))
            : Figure.of(new BigDecimal(text)));
  }

  /** Every amount, percentage and number, in the order of the document. */
  public ImmutableList<StatedFigure> all() {
    return all;
  }

  /** The places whose last name is this one, whatever is written there. */
  public ImmutableList<String> pointersNamed(String name) {
    return texts.keySet().stream()
        .filter(pointer -> pointer.endsWith("/" + name))
        .collect(ImmutableList.toImmutableList());
  }

  /** What is written at a place; empty where no text is. */
  public Optional<String> textAt(String pointer) {
    return Optional.ofNullable(texts.get(pointer)).map(Text::text);
  }

  /**
   * The scheme with another text at a place.
   *
   * @return with the problem instead where the scheme would not be one
   * @throws Refusal if no text is written at the place
   */
  public Checked<MotivationScheme> with(String pointer, String text) {
    Text old = texts.get(pointer);
    if (old == null) {
      throw Refusal.because("stated-figure.must-exist", pointer);
    }
    Refusal.unless(!text.contains("\"") && !text.contains("\\"), "stated-figure.must-be-plain");
    String varied =
        document.substring(0, old.start()) + '"' + text + '"' + document.substring(old.end());
    return json.read(varied, MotivationScheme.class);
  }

  /**
   * The scheme with another figure at a place, of the kind that stands there.
   *
   * @return with the problem instead where the scheme would not be one
   * @throws Refusal if no figure is written at the place, or one of another kind
   */
  public Checked<MotivationScheme> with(String pointer, Figure figure) {
    Figure old = figureAt(pointer);
    Refusal.unless(old.isLike(figure), "stated-figure.must-stay-of-its-kind", pointer);
    return with(pointer, text(figure, pointer));
  }

  private Figure figureAt(String pointer) {
    return all.stream()
        .filter(stated -> stated.pointer().equals(pointer))
        .findFirst()
        .orElseThrow(() -> Refusal.because("stated-figure.must-exist", pointer))
        .figure();
  }

  private static String text(Figure figure, String pointer) {
    if (figure instanceof Figure.Amount amount) {
      return amount.money().toString();
    }
    if (figure instanceof Figure.Share share) {
      return pointer.endsWith(SHARE_KEY)
          ? share.percent().points().toPlainString()
          : share.percent().toString();
    }
    return figure.number().orElseThrow().toPlainString();
  }

  /**
   * Variations with each of several figures at a place, named by the figure.
   *
   * @return with the problems instead where one of the schemes would not be one
   * @throws Refusal if no figure is written at the place, or one of another kind
   */
  public Checked<ImmutableList<Scenario>> varied(String pointer, List<Figure> figures) {
    Checked<ImmutableList<Scenario>> varied = Checked.of(ImmutableList.of());
    for (Figure figure : figures) {
      String name = scheme.name() + " " + text(figure, pointer);
      varied = varied.then(others -> with(pointer, figure)
          .then(one -> Checked.of(ImmutableList.<Scenario>builder()
              .addAll(others)
              .add(new Scenario(name, one))
              .build())));
    }
    return varied;
  }

  /**
   * Figures from one to another by equal steps, both ends included, as many as fit.
   *
   * @throws Refusal if they are of different kinds, or the step does not lead from one to the other within a thousand steps
   */
  public static ImmutableList<Figure> range(Figure from, Figure to, Figure step) {
    Refusal.unless(from.isLike(to) && from.isLike(step), "range.must-be-of-one-kind");
    BigDecimal first = from.number().orElseThrow();
    BigDecimal last = to.number().orElseThrow();
    BigDecimal by = step.number().orElseThrow();
    Refusal.unless(
        by.signum() > 0
            && last.compareTo(first) >= 0
            && last.subtract(first).compareTo(by.multiply(BigDecimal.valueOf(1000))) <= 0,
        "range.must-have-up-to-thousand-steps-upwards");
    List<Figure> figures = new ArrayList<>();
    for (BigDecimal at = first; at.compareTo(last) <= 0; at = at.add(by)) {
      figures.add(from.withNumber(at));
    }
    return ImmutableList.copyOf(figures);
  }

  /** A text and where it stands in the document, its quotation marks included. */
  private record Text(String text, int start, int end) {}
}
