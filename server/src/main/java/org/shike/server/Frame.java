// SPDX-License-Identifier: Apache-2.0
package org.shike.server;

import static org.shike.server.Html.element;
import static org.shike.server.Html.empty;
import static org.shike.server.Html.styled;
import static org.shike.server.Html.text;
import static org.shike.server.Html.with;

import java.util.List;

/**
 * What all pages have: head, search box and the place of the content.
 *
 * @param texts of the reader's language
 */
record Frame(PageTexts texts) {
  /** A key and the end of the name of its text. */
  private record Key(String name, String text) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("/", "search"),
          new Key("j", "next"),
          new Key("k", "previous"),
          new Key("Enter", "open"),
          new Key("Space", "play"),
          new Key("?", "help"));

  Html page(String title, String query, Html... content) {
    return element(
        "html",
        List.of(with("lang", texts.reader().getLanguage())),
        head(title),
        element(
            "body",
            Html.link("#main", List.of(with("class", "skip")), texts.text("skip")),
            header(query),
            element("main", List.of(with("id", "main"), with("tabindex", "-1")), content),
            keys()));
  }

  private Html head(String title) {
    return element(
        "head",
        empty("meta", with("charset", "utf-8")),
        empty("meta", with("name", "viewport"), with("content", "width=device-width")),
        empty("meta", with("name", "color-scheme"), with("content", "light dark")),
        element("title", text(title.isEmpty() ? "Shike" : title + " · Shike")),
        empty("link", with("rel", "icon"), with("href", "/assets/icon.svg")),
        empty("link", with("rel", "stylesheet"), with("href", "/assets/shike.css")),
        element("script", List.of(with("type", "module"), with("src", "/assets/shike.js"))));
  }

  private Html header(String query) {
    return element(
        "header",
        Html.link("/", List.of(with("class", "name")), text("时刻 Shike")),
        element(
            "form",
            List.of(with("role", "search"), with("action", "/"), with("method", "get")),
            element(
                "label", List.of(with("class", "hidden"), with("for", "q")), texts.text("query")),
            empty(
                "input",
                with("id", "q"),
                with("name", "q"),
                with("type", "search"),
                with("value", query),
                with("placeholder", texts.say("query.example")),
                with("autocomplete", "off"),
                with("maxlength", "1000")),
            element("button", texts.text("search")),
            element(
                "ul",
                List.of(
                    with("id", "completions"),
                    with("role", "listbox"),
                    with("aria-label", texts.say("completions")),
                    with("hidden", "")))));
  }

  /** Which keys do what; the script opens it. */
  private Html keys() {
    Html[] lines =
        KEYS.stream()
            .map(
                key ->
                    Html.all(
                        element("dt", element("kbd", text(key.name()))),
                        element("dd", texts.text("key." + key.text()))))
            .toArray(Html[]::new);
    return element(
        "dialog",
        List.of(with("id", "keys"), with("aria-label", texts.say("keys"))),
        element("dl", lines),
        element(
            "form",
            List.of(with("method", "dialog")),
            element("button", texts.text("keys.close"))));
  }

  /** Why there is nothing to see, and what to do. */
  Html problem(ProblemException problem) {
    return page(
        ProblemJson.title(problem.status()),
        "",
        element("h1", texts.text("problem")),
        element("p", text(problem.detail())),
        styled("p", "quiet", text(problem.remedy())),
        element("p", Html.link("/", texts.text("problem.start"))));
  }
}
