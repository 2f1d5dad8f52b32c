// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/**
 * A number of bytes as a person types it: {@code 5000000}, {@code 500K}, {@code 200M}, {@code 1G}.
 */
final class ByteSize implements ITypeConverter<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,18})([KMG]?)(?:I?B)?");
  private static final String UNITS = " KMG";
  private static final int BITS_PER_UNIT = 10;
  private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);

  /** A number of bytes as a person reads it: {@code 512}, {@code 1.5K}, {@code 64.0M}. */
  static String of(long bytes) {
    double number = bytes;
    int unit = 0;
    for (; number >= 1 << BITS_PER_UNIT && unit < UNITS.length() - 1; unit++) {
      number /= 1 << BITS_PER_UNIT;
    }
    return unit == 0
        ? Long.toString(bytes)
        : String.format(Locale.ROOT, "%.1f%c", number, UNITS.charAt(unit));
  }

  @Override
  public Integer convert(String written) {
    Matcher size = SIZE.matcher(written.strip().toUpperCase(Locale.ROOT));
    if (!size.matches()) {
      throw new BadCallException("error.bytes", written);
    }
    int unit = size.group(2).isEmpty() ? 0 : UNITS.indexOf(size.group(2));
    BigInteger bytes = new BigInteger(size.group(1)).shiftLeft(BITS_PER_UNIT * unit);
    if (bytes.signum() == 0 || bytes.compareTo(MAX) > 0) {
      throw new BadCallException("error.bytes", written);
    }
    return bytes.intValueExact();
  }
}
