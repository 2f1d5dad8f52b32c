// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shike.parse.ReadText.read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shike.parse.TranscriptFormat;

/** How the output of Whisper is distinguished from other text. */
class WhisperConsoleReaderTest {
  @ParameterizedTest
  @CsvSource({
    "'[00:00:00.000 --> 00:00:03.170]   大家好', WHISPER_CONSOLE",
    "'[00:00.000 --> 00:03.170]  大家好', WHISPER_CONSOLE",
    "'[0.00s -> 3.50s] 大家好', WHISPER_CONSOLE",
    "'[00:00 --> 00:03] 大家好', SUMMARY",
    "'# 题\n说明\n其他\n[00:00:00.000 --> 00:00:03.170] 大家好', SUMMARY",
    "'main: processing\n\nsystem_info: x\nwhisper: y\n[00:00.000 --> 00:03.170] 好', WHISPER_CONSOLE",
  })
  void contentTells(String text, TranscriptFormat format) {
    assertThat(read("x.txt", text).format()).isEqualTo(format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whisper_init_from_file_with_params_no_state: loading model from 'ggml.bin'",
        "main: processing 'a.wav' (960000 samples, 60.0 sec), lang = zh, task = transcribe ...",
        "whisper_print_timings:     load time =   512.11 ms",
        "Detected language: Chinese",
        "100%|██████████| 60/60 [00:12<00:00]",
        "/opt/x.py:115: UserWarning: FP16 is not supported on CPU"
      })
  void lineOfTheLogIsNotSaid(String line) {
    assertThat(WhisperConsoleReader.isLog(line)).isTrue();
    assertThat(WhisperConsoleReader.isCue(line)).isFalse();
  }
}
