# SPDX-License-Identifier: Apache-2.0
# Sourced by the commands at the top: finds a JDK.

# The feature release of the JDK in $1, 0 where there is none.
release_of() {
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    echo 0
  fi
}

# Sets jdk and release; fails where there is no JDK 21 or later.
find_jdk() {
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for jdk in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
    release=$(release_of "$jdk")
    [ "${release:-0}" -lt 21 ] || return 0
  done
  return 1
}
