# POSIX sh, to be sourced: `find_jdk` exports JAVA_HOME, a JDK that can build and run Reskontra.
# It leaves a fitting JAVA_HOME alone, else looks in the usual places; without one it says how to get one and returns 1.

jdk_version() { # $1 = a JDK's home; prints its feature version, nothing when it is no JDK
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_fits() {
  jdk_found_version=$(jdk_version "$1")
  [ -n "$jdk_found_version" ] && [ "$jdk_found_version" -ge 25 ]
}

jdk_on_path() {
  jdk_java=$(command -v java) || return 0
  jdk_java=$(readlink -f "$jdk_java" 2>/dev/null) || return 0
  dirname "$(dirname "$jdk_java")"
}

find_jdk() {
  if jdk_fits "${JAVA_HOME:-}"; then return 0; fi
  jdk_globbing=on
  case $- in *f*) jdk_globbing=off; set +f ;; esac # mvnw switches globbing off
  jdk_choice=
  for jdk_candidate in "${JDK25_HOME:-}" "$(jdk_on_path)" \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if jdk_fits "$jdk_candidate"; then jdk_choice=$jdk_candidate; break; fi
  done
  if [ "$jdk_globbing" = off ]; then set -f; fi
  if [ -n "$jdk_choice" ]; then
    JAVA_HOME=$jdk_choice
    export JAVA_HOME
    return 0
  fi
  cat >&2 <<'MESSAGE'
Reskontra needs a JDK 25 or newer, and none was found: not in JAVA_HOME, JDK25_HOME, the java on the PATH,
/usr/lib/jvm, /opt, SDKMAN, ~/.jdks, asdf, mise, Homebrew or /Library/Java.
Get one, for example Eclipse Temurin 25 (https://adoptium.net) or `sdk install java 25-tem`;
if it lies elsewhere, say so: JDK25_HOME=/path/to/jdk-25
MESSAGE
  return 1
}
