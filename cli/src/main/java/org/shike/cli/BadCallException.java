// SPDX-License-Identifier: Apache-2.0
package org.shike.cli;

/** What is wrong with a call of the command, to be said in the language of the user. */
final class BadCallException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient Object[] arguments;

  /**
   * Makes one.
   *
   * @param key of the text in {@link Messages}
   * @param arguments the values of its placeholders
   */
  BadCallException(String key, Object... arguments) {
    super(Messages.in(Language.ENGLISH).say(key, arguments));
    this.key = key;
    this.arguments = arguments.clone();
  }

  /**
   * Checks the value of an option.
   *
   * @throws BadCallException if it is less than {@code least} or more than {@code most}
   */
  static void checkRange(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new BadCallException("error.range", option, least, most, value);
    }
  }

  /** {@return what is wrong, in the language of these messages} */
  String said(Messages messages) {
    return messages.say(key, arguments);
  }
}
