// SPDX-License-Identifier: Apache-2.0
package org.shike.parse.subtitle;

/** The subtitle formats that are read the same way: blocks of lines, each with a line of times. */
enum Dialect {
  WEB_VTT,
  SUB_RIP,
  SBV
}
