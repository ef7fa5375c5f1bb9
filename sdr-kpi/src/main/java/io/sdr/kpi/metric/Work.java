package io.sdr.kpi.metric;

/** How much work was done. */
final class Work {
  private Work() {}

  /** Calls made, whether or not anyone answered. */
  record Calls() implements BuiltIn {}

  /** Calls that became talks. */
  record Talks() implements BuiltIn {}

  /** Meetings held. */
  record Meetings() implements BuiltIn {}

  /** Demonstrations held. */
  record Demos() implements BuiltIn {}

  /** Proposals sent. */
  record Proposals() implements BuiltIn {}

  /** Minutes of talks. */
  record TalkMinutes() implements BuiltIn {}

  /** Clients who were called, met or written to, each once. */
  record ClientsTouched() implements BuiltIn {}

  /** How many calls a demonstration takes. */
  record CallsPerDemo() implements BuiltIn {}
}
