// SPDX-License-Identifier: Apache-2.0
package example;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.shike.index.TranscriptIndex;
import org.shike.parse.TranscriptParser;
import org.shike.search.Moment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Transcripts that are put, and the moments in them. */
@RestController
class Moments {
  private final TranscriptIndex index;

  Moments(TranscriptIndex index) {
    this.index = index;
  }

  @PutMapping("/transcripts/{name}")
  void put(@PathVariable String name, InputStream body) throws IOException {
    index.put(TranscriptParser.standard().read(name, body).transcript());
  }

  @GetMapping("/moments")
  List<Found> moments(@RequestParam String q) throws IOException {
    return index.search(q).moments().stream().map(Found::of).toList();
  }

  record Found(String time, String text) {
    static Found of(Moment moment) {
      return new Found(moment.timestamp(), moment.snippet().text());
    }
  }
}
