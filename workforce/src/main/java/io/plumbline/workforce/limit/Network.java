package io.plumbline.workforce.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a call comes from, as it is counted: an address of IPv4, or the first 64 bits of one of
 * IPv6, of which whoever has one has them all (RFC 4291, 2.5.4).
 *
 * @param address as the connection, or the proxy before it, tells it
 */
record Network(String address) {
  /** What a proxy passes on may be anything: all that is no address counts as one. */
  private static final String UNKNOWN = "unknown";

  private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final int PREFIX_BYTES = 8;

  String name() {
    String digits = address.replaceFirst("%.*", "");
    if (!DIGITS.matcher(digits).matches()) {
      return UNKNOWN;
    }
    return digits.contains(":") ? prefix(digits) : digits;
  }

  private static String prefix(String digits) {
    try {
      // In brackets it is an address or an error, and never a name to be looked up.
      byte[] bytes = InetAddress.getByName("[" + digits + "]").getAddress();
      return bytes.length > PREFIX_BYTES
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, PREFIX_BYTES)) + "/64"
          : InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      return UNKNOWN;
    }
  }
}
