package dev.slipway.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells the addresses of a host; may take its time. */
interface HostNames {

    List<InetAddress> of(String host) throws UnknownHostException;
}
