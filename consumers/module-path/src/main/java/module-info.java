// SPDX-License-Identifier: Apache-2.0

/** An application that is a module. */
module example {
  requires org.shike.core;
}
