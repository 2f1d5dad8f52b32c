// SPDX-License-Identifier: Apache-2.0
package org.shike.opensearch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.shike.index.IncompatibleIndexException;
import org.shike.index.LockedIndexException;
import org.shike.index.UnavailableIndexException;

/** Says in one line what is wrong with an index, and what to do. */
final class Failures {
  private final OpenSearch settings;
  private final boolean isBehind;

  /**
   * What is wrong with an index.
   *
   * @param isBehind whether one was asked that is behind the alias of the address
   */
  Failures(OpenSearch settings, boolean isBehind) {
    this.settings = settings;
    this.isBehind = isBehind;
  }

  private String index() {
    return "the index " + settings.address().name();
  }

  /** What a status other than one of success means. */
  IOException of(Reply reply) {
    return switch (reply.errorType()) {
      case "index_not_found_exception" -> missing();
      case "no_shard_available_action_exception", "unavailable_shards_exception" -> red(reply);
      default -> ofStatus(reply);
    };
  }

  private IOException ofStatus(Reply reply) {
    if (reply.isBlocked()) {
      return blocked(reply);
    }
    if (reply.isTemporary()) {
      return unavailable("is not available or too busy", reply);
    }
    return switch (reply.status()) {
      case 401 -> refused("does not know who asks");
      case 403 -> refused("does not allow this");
      default -> new IOException(index() + " cannot be used: " + reply.reason());
    };
  }

  private IOException refused(String what) {
    return new IOException(
        "the cluster of "
            + index()
            + ' '
            + what
            + "; it was asked "
            + settings.credentials().description()
            + ", so check the user, the password or the API key and their permissions");
  }

  private IOException blocked(Reply reply) {
    return new IOException(
        index()
            + " is blocked: "
            + reply.reason()
            + "; if its disks were full, make room; then set what blocks it to null, such as"
            + " index.blocks.read_only_allow_delete or cluster.blocks.read_only");
  }

  private UnavailableIndexException red(Reply reply) {
    return new UnavailableIndexException(
        index()
            + " has shards that are not assigned: "
            + reply.reason()
            + "; wait until the cluster has found or recovered them: GET /_cluster/health",
        new IOException("status " + reply.status()));
  }

  private UnavailableIndexException unavailable(String what, Reply reply) {
    return unavailable(what + ": " + reply.reason(), new IOException("status " + reply.status()));
  }

  /** It does not work now, and may work later. */
  UnavailableIndexException unavailable(String what, IOException cause) {
    return new UnavailableIndexException(
        index() + ' ' + what + "; try again, and if that does not help, check the cluster", cause);
  }

  /** No reply came, or not in time. */
  UnavailableIndexException unreachable(IOException cause) {
    Throwable reason = cause.getCause();
    String what =
        reason instanceof ConnectException || reason instanceof UnresolvedAddressException
            ? "cannot be reached: nothing answers at " + settings.address().cluster()
            : "cannot be reached: " + cause.getMessage();
    boolean isName = has(cause, UnresolvedAddressException.class, UnknownHostException.class);
    return new UnavailableIndexException(
        index()
            + ' '
            + what
            + (isName
                ? "; check the name of the host"
                : "; check that the cluster runs, and its address"),
        cause);
  }

  /** No reply came in the time that there was. */
  UnavailableIndexException late(Duration time, IOException cause) {
    return new UnavailableIndexException(
        index()
            + " did not answer within "
            + time.toMillis()
            + " ms; give it more time, or check the cluster",
        cause);
  }

  /** Whether a safe connection fails for a reason that stays; a node that is stopped hangs up. */
  boolean isRefusal(IOException failure) {
    boolean isHandshake = has(failure, SSLHandshakeException.class);
    return has(failure, isHandshake ? CertificateException.class : SSLException.class);
  }

  IOException untrusted(IOException cause) {
    return new IOException(
        index()
            + " cannot be asked safely: "
            + cause.getMessage()
            + "; give the certificate of the cluster as a PEM file, or check that the address"
            + " begins with http or https as the cluster needs it",
        cause);
  }

  @SafeVarargs
  private static boolean has(Throwable failure, Class<? extends Throwable>... kinds) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      for (Class<? extends Throwable> kind : kinds) {
        if (kind.isInstance(cause)) {
          return true;
        }
      }
    }
    return false;
  }

  IOException missing() {
    return isBehind
        ? new UnavailableIndexException(
            index() + " was rebuilt or deleted meanwhile; search again, or open it again",
            new IOException("there is another index behind the alias, or none"))
        : new IOException(
            index() + " does not exist; check its name, or open it for writing first");
  }

  IncompatibleIndexException foreign() {
    return new IncompatibleIndexException(index() + " is not of Shike; name another index");
  }

  IncompatibleIndexException otherFormat(String format, String needed) {
    return new IncompatibleIndexException(
        index()
            + " has format "
            + format
            + ", and this version of Shike needs "
            + needed
            + "; "
            + rebuild());
  }

  IncompatibleIndexException newerFormat(String format, String known) {
    return new IncompatibleIndexException(
        index()
            + " has format "
            + format
            + ", and this version of Shike knows those up to "
            + known
            + "; update Shike");
  }

  IncompatibleIndexException otherAnalysis() {
    return new IncompatibleIndexException(
        index() + " was made with another analysis; open it with that one, or " + rebuild());
  }

  private String rebuild() {
    return "rebuild it from the transcripts in it: shike reindex --index "
        + settings.address().name();
  }

  /** An index whose name is the address itself cannot be replaced by another one in one step. */
  IOException withoutAlias() {
    return new IOException(
        index()
            + " cannot be rebuilt, because its name is not that of an alias; index the transcripts"
            + " again into a new index");
  }

  IOException noName(String last) {
    return new IOException(
        index() + " cannot be made: all names up to " + last + " are taken; name another index");
  }

  LockedIndexException locked(Owner owner) {
    return new LockedIndexException(
        index()
            + " is being written by process "
            + owner.process()
            + " on "
            + owner.host()
            + "; close it there, or open the index for reading only (if that process is dead, wait "
            + Owner.SILENCE.toSeconds()
            + " seconds)",
        owner.process());
  }

  /** Another process took the index, because this one was silent for too long. */
  IOException lost() {
    return new IOException(
        index()
            + " was taken over by another process while this one was stopped; close it, and open"
            + " it again");
  }
}
