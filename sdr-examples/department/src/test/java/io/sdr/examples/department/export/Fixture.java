package io.sdr.examples.department.export;

import io.sdr.core.quantity.ExchangeRates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small sound export, to be changed in one place and read. */
final class Fixture {
  static final String PEOPLE = """
      id,name,boss,team,role,joined,left
      ann,Ann Smith,zoe,North,Seller,2016-01-11,
      bob,Bob Jones,zoe,North,Seller,2017-02-01,2017-09-30
      zoe,Zoe Brown,,North,Head,,
      """;
  static final String PRODUCTS = """
      name,line,price
      Drill,Tools,120
      Saw,Tools,80.50
      """;
  static final String CLIENTS = """
      name
      Acme
      Globex
      """;
  static final String DEALS = """
      id,owner,client,product,region,stage,opened,closed,amount,currency
      d1,ann,Acme,Drill,East,Won,2017-01-10,2017-03-01,240.00,USD
      d2,bob,Globex,Saw,East,Lost,2017-02-10,2017-03-02,80,
      d3,ann,Acme,Saw,West,Talk,2017-03-10,,,
      d4,ann,Acme,Saw,,Won,,2017-03-15,161.5,EUR
      """;
  static final String RETURNS = """
      id,deal,owner,product,amount,date
      r1,d1,ann,Drill,120,2017-04-01
      """;
  static final String GOALS = """
      person,quarter,target
      ann,2017-Q1,300
      ann,2017-Q2,400
      bob,2017-Q2,200
      """;
  static final String TERMS = """
      person,rate,base
      ann,0.012,1000
      bob,,900
      """;
  static final String HOLDINGS = """
      person,region,since,until
      ann,East,2016-01-11,2017-01-31
      ann,West,2017-02-01,
      bob,East,2017-02-01,
      """;
  static final String MAPPING = """
      {
        "format": 1,
        "currency": "USD",
        "teams": ["North", "South"],
        "stages": {
          "Talk": {"outcome": "open"},
          "Won": {"outcome": "won"},
          "Lost": {"outcome": "lost"}
        },
        "people": [{"file": "people.csv", "id": "id", "name": "name", "manager": "boss", "team": "team",
                    "role": "role", "joined": "joined", "left": "left"}],
        "products": [{"file": "products.csv", "id": "name", "series": "line", "price": "price"}],
        "clients": [{"file": "clients.csv", "id": "name"}],
        "deals": [{"file": "deals.csv", "id": "id", "owner": "owner", "client": "client", "product": "product",
                   "territory": "region", "stage": "stage", "opened": "opened", "closed": "closed",
                   "amount": "amount", "currency": "currency"}],
        "returns": [{"file": "returns.csv", "id": "id", "deal": "deal", "owner": "owner",
                     "product": "product", "amount": "amount", "date": "date"}],
        "goals": [{"file": "goals.csv", "person": "person", "period": "quarter", "target": "target",
                   "metric": {"type": "revenue"}}],
        "terms": [{"file": "terms.csv", "person": "person",
                   "terms": {"rate": {"source": "rate", "as": "fraction"},
                             "base": {"source": "base", "as": "money"}}}],
        "territories": [{"file": "holdings.csv", "person": "person", "territory": "region",
                         "start": "since", "end": "until"}]
      }
      """;

  private final Path directory;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private String mapping = MAPPING;
  private ExchangeRates rates = Rate.EUR_IN_MARCH;

  Fixture(Path directory) {
    this.directory = directory;
    with("people.csv", PEOPLE)
        .with("products.csv", PRODUCTS)
        .with("clients.csv", CLIENTS)
        .with("deals.csv", DEALS)
        .with("returns.csv", RETURNS)
        .with("goals.csv", GOALS)
        .with("terms.csv", TERMS)
        .with("holdings.csv", HOLDINGS);
  }

  /** With another text of a file. */
  Fixture with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** With other bytes of a file. */
  Fixture with(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  /** Without a file. */
  Fixture without(String file) {
    files.remove(file);
    return this;
  }

  /** With a piece of a file replaced, which must be there. */
  Fixture replacing(String file, String piece, String other) {
    String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    return with(file, replaced(text, piece, other));
  }

  /** With more rows of a file. */
  Fixture adding(String file, String rows) {
    String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    return with(file, text + rows);
  }

  /** With a piece of the mapping replaced, which must be there. */
  Fixture mapping(String piece, String other) {
    mapping = replaced(mapping, piece, other);
    return this;
  }

  /** With other exchange rates. */
  Fixture rates(ExchangeRates others) {
    rates = others;
    return this;
  }

  private static String replaced(String text, String piece, String other) {
    if (!text.contains(piece)) {
      throw new IllegalArgumentException("no such piece: " + piece);
    }
    return text.replace(piece, other);
  }

  /** Writes the files and reads them as an export. */
  Collected read() {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.createDirectories(directory.resolve(file.getKey()).getParent());
        Files.write(directory.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return Collected.from(directory, mapping, rates);
  }
}
