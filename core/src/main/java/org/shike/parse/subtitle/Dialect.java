// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

/** The forms of subtitles that are read alike: blocks of lines, each with a line of times. */
enum Dialect {
  WEB_VTT,
  SUB_RIP,
  SBV
}
