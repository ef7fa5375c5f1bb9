package io.sdr.process.matching;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Where binary fractions begin and end: whole costs go in, the library matches, places come out. No other class of this
 * package mentions them.
 */
final class CheapestMatching {
  private CheapestMatching() {}

  /**
   * The column of each row, each column once, with the lowest sum of costs; Kuhn (1955) and Munkres (1957).
   *
   * @param costs a square of whole numbers whose sums are exact as binary fractions
   */
  static int[] of(long[][] costs) {
    int size = costs.length;
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    Set<Integer> rows = new LinkedHashSet<>();
    Set<Integer> columns = new LinkedHashSet<>();
    for (int i = 0; i < size; i++) {
      rows.add(i);
      columns.add(size + i);
    }
    rows.forEach(graph::addVertex);
    columns.forEach(graph::addVertex);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        graph.setEdgeWeight(graph.addEdge(row, size + column), costs[row][column]);
      }
    }
    int[] chosen = new int[size];
    new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, rows, columns)
        .getMatching()
        .getEdges()
        .forEach(edge -> chosen[graph.getEdgeSource(edge)] = graph.getEdgeTarget(edge) - size);
    return chosen;
  }
}
