package io.sdr.examples.department.sample;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The mapping and the rules of a made-up department. */
public enum SampleAgreements {
  /** Sales are credited to those who sold them and paid one by one, with shares, returns, a contest, advances and holding times. */
  SALE_BY_SALE("small"),
  /** Pay follows from what sales add up to, so that a department of millions of deals needs little memory. */
  BY_TOTALS("large");

  private static final ImmutableList<String> FILES = ImmutableList.of("mapping.json", "rules.json");

  private final String place;

  SampleAgreements(String place) {
    this.place = place;
  }

  /** Those that suit a size. */
  public static SampleAgreements of(SampleSize size) {
    return size.paysSaleBySale() ? SALE_BY_SALE : BY_TOTALS;
  }

  /** Copies them into a directory. */
  public void copyTo(Path directory) throws IOException {
    for (String file : FILES) {
      Files.write(
          directory.resolve(file),
          Resources.toByteArray(Resources.getResource(SampleAgreements.class, place + "/" + file)));
    }
  }
}
