// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCluster.class)
final class TestClusterTest {
  /** Gives back tokens that were analyzed elsewhere. */
  private static final String INDEX =
      """
      {
        "settings": {
          "number_of_shards": 3,
          "number_of_replicas": 1,
          "analysis": {
            "tokenizer": {
              "positions": {"type": "whitespace", "max_token_length": 1048576}
            },
            "filter": {
              "gaps": {"type": "stop", "stopwords": ["\\u0080"]},
              "tokens": {
                "type": "pattern_capture",
                "patterns": ["([^\\u007F]+)"],
                "preserve_original": false
              }
            },
            "analyzer": {
              "analyzed": {"tokenizer": "positions", "filter": ["gaps", "tokens"]}
            }
          }
        },
        "mappings": {"properties": {"text": {"type": "text", "analyzer": "analyzed"}}}
      }
      """;

  private static final Pattern TOKEN =
      Pattern.compile("\\{\"token\":\"(\\w+)\"[^}]*\"position\":(\\d+)\\}");

  private final HttpClient client = HttpClient.newHttpClient();
  private final TestCluster cluster;

  TestClusterTest(TestCluster cluster) {
    this.cluster = cluster;
  }

  @BeforeAll
  static void createIndex(TestCluster cluster) throws Exception {
    new TestClusterTest(cluster).send("PUT", 0, "/cluster-test", INDEX);
  }

  @Test
  void allCopiesOfAllShardsAreOnTheTwoNodes() throws Exception {
    String health = send("GET", 1, "/_cluster/health/cluster-test?wait_for_status=green", "");
    assertThat(health)
        .contains("\"status\":\"green\"", "\"number_of_nodes\":2", "\"active_shards\":6");
  }

  @Test
  void analyzerGivesBackTokensAndPositions() throws Exception {
    String asked = "{\"analyzer\": \"analyzed\", \"text\": \"a\\u007Fb \\u0080 c\"}";
    String answer = send("POST", 1, "/cluster-test/_analyze", asked);
    List<String> tokens =
        TOKEN.matcher(answer).results().map(found -> found.group(1) + found.group(2)).toList();
    assertThat(tokens).containsExactly("a0", "b0", "c2");
  }

  @Test
  void documentIsFoundByAnyNode() throws Exception {
    send("PUT", 0, "/cluster-test/_doc/1?refresh=true", "{\"text\": \"成本\\u007F降低\"}");
    String asked = "{\"query\": {\"term\": {\"text\": \"降低\"}}}";
    assertThat(send("GET", 0, "/cluster-test/_search", asked)).contains("\"_id\":\"1\"");
    assertThat(send("GET", 1, "/cluster-test/_search", asked)).contains("\"_id\":\"1\"");
  }

  private String send(String method, int node, String path, String body)
      throws IOException, InterruptedException {
    URI uri = cluster.uri(node).resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
    return response.body();
  }
}
