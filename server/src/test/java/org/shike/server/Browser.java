// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium without a window, driven by the protocol WebDriver. */
final class Browser {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern PORT = Pattern.compile("started successfully on port (\\d+)");
  private static final long PATIENCE_MILLIS = 60_000;
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless=new",
          "--no-sandbox", // a container's root has no other way
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--mute-audio",
          "--lang=en",
          "--window-size=1200,900");

  private final Process driver;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String session;

  private Browser(Process driver, String address) throws Exception {
    this.driver = driver;
    Map<String, Object> options = Map.of("binary", "/usr/bin/chromium", "args", ARGUMENTS);
    Map<String, Object> wanted =
        Map.of("capabilities", Map.of("alwaysMatch", Map.of("goog:chromeOptions", options)));
    session = address + "/" + send("POST", address, wanted).get("sessionId").asString();
  }

  /** Starts a browser; {@code ./build/browser} installs it. */
  static Browser start() throws Exception {
    Process driver =
        new ProcessBuilder("chromedriver", "--port=0").redirectErrorStream(true).start();
    BufferedReader said = driver.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher port = PORT.matcher(line);
      if (port.find()) {
        return new Browser(driver, "http://127.0.0.1:" + port.group(1) + "/session");
      }
    }
    throw new IOException("chromedriver did not start");
  }

  private JsonNode send(String method, String address, Object content) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(content)))
            .build();
    JsonNode answer = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
    JsonNode value = answer.get("value");
    if (value.has("error")) {
      throw new IOException(value.get("error") + ": " + value.get("message"));
    }
    return value;
  }

  void open(String address) throws Exception {
    send("POST", session + "/url", Map.of("url", address));
  }

  void back() throws Exception {
    send("POST", session + "/back", Map.of());
  }

  /** The value of an expression in the page; a promise is waited for. */
  JsonNode value(String expression) throws Exception {
    return send(
        "POST",
        session + "/execute/sync",
        Map.of("script", "return (" + expression + ")", "args", List.of()));
  }

  String text(String expression) throws Exception {
    return value(expression).asString();
  }

  /** Waits until an expression in the page is true. */
  void await(String expression) throws Exception {
    long start = System.nanoTime();
    while (!value("Boolean(" + expression + ")").asBoolean()) {
      assertThat((System.nanoTime() - start) / 1_000_000)
          .as("%s at %s", expression, text("location.href"))
          .isLessThan(PATIENCE_MILLIS);
    }
  }

  /** Runs a script file that is not one of the page. */
  void run(String script) throws Exception {
    send("POST", session + "/execute/sync", Map.of("script", script, "args", List.of()));
  }

  void click(String selector) throws Exception {
    JsonNode element =
        send("POST", session + "/element", Map.of("using", "css selector", "value", selector));
    send("POST", session + "/element/" + element.iterator().next().asString() + "/click", Map.of());
  }

  /** Presses keys one after the other, where the focus is. */
  void press(String keys) throws Exception {
    List<Map<String, String>> actions =
        keys.codePoints()
            .mapToObj(Character::toString)
            .flatMap(
                key ->
                    List.of(
                        Map.of("type", "keyDown", "value", key),
                        Map.of("type", "keyUp", "value", key))
                        .stream())
            .toList();
    Map<String, Object> keyboard = Map.of("type", "key", "id", "keyboard", "actions", actions);
    send("POST", session + "/actions", Map.of("actions", List.of(keyboard)));
  }

  /** A command of Chromium itself. */
  JsonNode command(String name, Map<String, Object> parameters) throws Exception {
    return send("POST", session + "/goog/cdp/execute", Map.of("cmd", name, "params", parameters));
  }

  void resize(int width, int height) throws Exception {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void prefer(String colors) throws Exception {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", colors);
    command("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  void allowScripts(boolean isAllowed) throws Exception {
    command("Emulation.setScriptExecutionDisabled", Map.of("value", !isAllowed));
  }

  void stop() throws Exception {
    try {
      send("DELETE", session, Map.of());
    } finally {
      client.close();
      driver.destroy();
      driver.waitFor();
    }
  }

  /** The names of the keys that have no letter. */
  static final class Key {
    static final String ENTER = "\uE007";
    static final String ESCAPE = "\uE00C";
    static final String DOWN = "\uE015";

    private Key() {}
  }

  static List<String> list(JsonNode values) {
    return Arrays.asList(JSON.treeToValue(values, String[].class));
  }
}
