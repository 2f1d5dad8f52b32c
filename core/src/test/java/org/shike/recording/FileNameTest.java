// SPDX-License-Identifier: Apache-2.0
package org.shike.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parts of file names mean. */
class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Talk [abc].zh-Hans.vtt                  | Talk [abc]   | zh-Hans    | PLAIN",
        "Talk [abc].en-US.srt.gz                 | Talk [abc]   | en-US      | PLAIN",
        "Talk.en-orig.vtt                        | Talk         | en         | RECOGNISED",
        "Talk.zh-Hans-en.vtt                     | Talk         | zh-Hans    | TRANSLATED",
        "Talk.zh-Hans-de.vtt                     | Talk         | zh-Hans    | TRANSLATED",
        "Talk.ai-zh.srt                          | Talk         | zh         | RECOGNISED",
        "Talk.zh_CN.srt                          | Talk         | zh-CN      | PLAIN",
        "Talk.zh-HK.ttml                         | Talk         | zh-HK      | PLAIN",
        "Film.chi.srt                            | Film         | zh         | PLAIN",
        "Film.zho.default.srt                    | Film         | zh         | PLAIN",
        "Film.default.zho.srt                    | Film         | zh         | PLAIN",
        "Film.sc.ass                             | Film         | zh-Hans    | PLAIN",
        "Film.big5.ass                           | Film         | zh-Hant    | PLAIN",
        "Film.简体.srt                           | Film         | zh-Hans    | PLAIN",
        "Film.繁體.srt                           | Film         | zh-Hant    | PLAIN",
        "Film.chs&eng.srt                        | Film         | zh-Hans,en | PLAIN",
        "Film.chs_eng.srt                        | Film         | zh-Hans,en | PLAIN",
        "Film.简英.srt                           | Film         | zh-Hans,en | PLAIN",
        "Film_双语.srt                           | Film         | zh-Hans,en | PLAIN",
        "Film_zh.srt                             | Film         | zh         | PLAIN",
        "Film.German.srt                         | Film         | de         | PLAIN",
        "Film.ger.forced.srt                     | Film         | de         | FOREIGN_ONLY",
        "Film.en.hi.srt                          | Film         | en         | WITH_SOUNDS",
        "Film.hi.srt                             | Film         | hi         | PLAIN",
        "Film.hi.sdh.srt                         | Film         | hi         | WITH_SOUNDS",
        "第3期.mp3.srt                           | 第3期        |            | PLAIN",
        "Talk.summary.md                         | Talk         |            | PLAIN",
        "summary.md                              | summary      |            | PLAIN",
        "GMT20251203-102205_Recording.cc.vtt     | GMT20251203-102205_Recording | | WITH_SOUNDS",
        "2_English.srt                           | 2            | en         | PLAIN",
        "zh-Hans.vtt                             | ''           | zh-Hans    | PLAIN",
        "auto_generated.srt                      | ''           |            | RECOGNISED",
        "v1.2 release.srt                        | v1.2 release |            | PLAIN",
        "my_id.srt                               | my_id        |            | PLAIN",
        "Dr. No.srt                              | Dr. No       |            | PLAIN",
        "x (1).srt                               | x (1)        |            | PLAIN",
        "video.description                       | video        |            | PLAIN",
        "notes                                   | notes        |            | PLAIN",
      })
  void nameIsTakenApart(String name, String stem, String languages, NameMark mark) {
    FileName taken = FileName.of(name);
    assertThat(taken.stem()).isEqualTo(stem);
    assertThat(taken.language().map(language -> String.join(",", language.tags())).orElse(null))
        .isEqualTo(languages);
    assertThat(taken.mark()).isEqualTo(mark);
  }
}
