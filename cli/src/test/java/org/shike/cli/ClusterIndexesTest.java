// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an index in a cluster before it is opened, and of one that does not open. */
@Timeout(60)
class ClusterIndexesTest {
  private static final String TALKS = "https://cluster:9200/talks";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"http://a/b", "https://a/b", "HTTPS://a/b"})
  void addressIsRecognised(String named) {
    assertThat(IndexPlace.of(named)).isEqualTo(new IndexPlace.Address(named));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https.index", "talks/http://a", "http:/a"})
  void everythingElseIsAFolder(String named) {
    assertThat(IndexPlace.of(named)).isEqualTo(new IndexPlace.Folder(Path.of(named)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://cluster:9200", "https://cluster:9200/Talks", "http://", "http://a b/c"})
  void addressOfNoIndexIsRefused(String named) {
    Call.assertBad(
        "\"" + named + "\" is not the address of an index; write it as in " + TALKS,
        "list",
        "--index",
        named);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ann:secret@cluster/talks",
        "https://ann:secret@my_cluster/talks",
        "http://ann:se/cret@cluster/talks",
        "http://ann:secret@ /talks"
      })
  void userInAnAddressIsRefusedAndNotShown(String named) {
    for (String command : List.of("list", "check")) {
      Call.assertBad("set SHIKE_CLUSTER_USER", command, "--index", named);
      assertThat(Call.shike(command, "--index", named).err()).doesNotContain("cret");
    }
  }

  @ParameterizedTest
  @CsvSource({"check, GET /_cluster/health", "snapshot, PUT /_snapshot/", "restore, _restore"})
  void whatIsDoneWithFilesNamesWhatToDoInACluster(String command, String remedy) {
    String[] call = {command, "--index", TALKS, "backup"};
    boolean hasSnapshot = command.equals("snapshot") || command.equals("restore");
    String[] args = hasSnapshot ? call : new String[] {command, "--index", TALKS};
    Call.assertBad("shike: " + TALKS + " is in a cluster", args);
    Call.assertBad(remedy, args);
  }

  @Test
  void optionsThatNeedFilesOrAClusterAreRefused() throws IOException {
    String talk = Files.writeString(folder.resolve("a.md"), "- 0:01 云\n").toString();
    Call.assertBad("--prune needs to know", "index", "--index", TALKS, "--prune", talk);
    Call.assertBad("--shards needs the address", "index", "--index", "x", "--shards", "3", talk);
    Call.assertBad("--shards needs the address", "reindex", "--index", "x", "--shards", "3");
    Call.assertBad(
        "give only one of --shards and --hours",
        "index",
        "--index",
        TALKS,
        "--shards",
        "1",
        "--hours",
        "1",
        talk);
    Call.assertBad("--hours needs the address", "index", "--index", "x", "--hours", "3", talk);
    Call.assertBad(
        "--hours must be from 1 to 100000000, but was 0",
        "reindex",
        "--index",
        TALKS,
        "--hours",
        "0");
    Call.assertBad(
        "--shards must be from 1 to 1024, but was 0",
        "index",
        "--index",
        TALKS,
        "--shards",
        "0",
        talk);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "USER=ann; SHIKE_CLUSTER_USER needs SHIKE_CLUSTER_PASSWORD",
        "PASSWORD=secret; SHIKE_CLUSTER_PASSWORD needs SHIKE_CLUSTER_USER",
        "USER=ann,PASSWORD=secret,API_KEY=secret; give SHIKE_CLUSTER_API_KEY, or",
        "USER=ann,API_KEY=secret; give SHIKE_CLUSTER_API_KEY, or SHIKE_CLUSTER_USER",
        "API_KEY=secret,API_KEY_FILE=secret; only one of SHIKE_CLUSTER_API_KEY and",
        "USER=ann,PASSWORD=secret,PASSWORD_FILE=secret; only one of SHIKE_CLUSTER_PASSWORD",
        "API_KEY= ; SHIKE_CLUSTER_API_KEY must not be blank",
        "API_KEY=sécret; the API key must be letters",
        "USER=ann,PASSWORD_FILE=none; no such file: none",
        "API_KEY_FILE=src; src is a folder",
        "CERTIFICATES=none.pem; no such file: none.pem",
        "CERTIFICATES=pom.xml; pom.xml has no certificates; it must be in PEM format"
      })
  void whatTheEnvironmentSaysIsChecked(String variables, String message) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.split(",", -1)) {
      String[] parts = variable.split("=", 2);
      environment.put("SHIKE_CLUSTER_" + parts[0], parts[1].isEmpty() ? " " : parts[1]);
    }
    assertFails(Call.in(environment, "list", "--index", TALKS), message);
  }

  /** One line that shows no secret. */
  private static void assertFails(Call call, String message) {
    assertThat(call.status()).isEqualTo(Shike.ERROR);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .startsWith("shike: ")
        .contains(message)
        .hasLineCount(1)
        .doesNotContain("secret", "sécret");
  }

  @Test
  void secretIsNotSentInTheClear() {
    Map<String, String> environment = Map.of("SHIKE_CLUSTER_API_KEY", "secret");
    assertFails(
        Call.in(environment, "search", "--index", "http://cluster/talks", "云"), "use https");
  }

  @Test
  void clusterThatIsNotThereIsOneClearLine() throws IOException {
    String address;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      address = "http://127.0.0.1:" + free.getLocalPort();
    }
    String talk = Files.writeString(folder.resolve("a.md"), "- 0:01 云\n").toString();
    for (String[] call :
        List.of(
            new String[] {"search", "云"},
            new String[] {"list"},
            new String[] {"show", "a"},
            new String[] {"remove", "a"},
            new String[] {"stats"},
            new String[] {"reindex"},
            new String[] {"serve"},
            new String[] {"mcp"},
            new String[] {"index", talk})) {
      assertFails(
          Call.shike(with(call, "--index", address + "/talks")),
          "nothing answers at " + address + "; check that the cluster runs");
    }
  }

  private static String[] with(String[] call, String... more) {
    String[] all = new String[call.length + more.length];
    System.arraycopy(call, 0, all, 0, call.length);
    System.arraycopy(more, 0, all, call.length, more.length);
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "USER, PASSWORD, ann, as the user ann, Basic YW5uOnNlY3JldA==",
    "'', API_KEY, '', with an API key, ApiKey secret",
    "'', '', '', without credentials, ''"
  })
  void clusterIsAskedAsTheEnvironmentSays(
      String user, String secret, String name, String said, String header) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "secret\n");
    Map<String, String> environment = new HashMap<>();
    environment.put("SHIKE_CLUSTER_" + user, name);
    environment.put("SHIKE_CLUSTER_" + secret + "_FILE", file.toString());
    try (Strict cluster = Strict.start()) {
      Call call = Call.in(environment, "list", "--index", cluster.address() + "/talks");
      assertFails(call, "does not know who asks; it was asked " + said);
      assertThat(cluster.headers())
          .filteredOn(line -> line.startsWith("Authorization: "))
          .isEqualTo(header.isEmpty() ? List.of() : List.of("Authorization: " + header));
    }
  }

  /** A cluster that knows nobody. */
  private record Strict(ServerSocket socket, Queue<String> headers) implements Closeable {
    private static final String ANSWER =
        "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    static Strict start() throws IOException {
      Strict cluster =
          new Strict(
              new ServerSocket(0, 1, InetAddress.getLoopbackAddress()),
              new ConcurrentLinkedQueue<>());
      Thread.ofPlatform().daemon().start(cluster::run);
      return cluster;
    }

    String address() {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void run() {
      try {
        while (true) {
          answer();
        }
      } catch (SocketException e) {
        // It is closed.
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    private void answer() throws IOException {
      try (Socket client = socket.accept()) {
        BufferedReader asked =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        for (String line = asked.readLine(); !line.isEmpty(); line = asked.readLine()) {
          headers.add(line);
        }
        client.getOutputStream().write(ANSWER.getBytes(StandardCharsets.ISO_8859_1));
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
