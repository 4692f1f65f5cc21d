package dev.slipway.outbound;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request has no answer. */
@Schema(
        name = "OutboundFault",
        description = "Why there is no answer (失败原因): UNKNOWN_HOST 找不到主机, ADDRESS_REFUSED the address is not one that"
                + " requests may go to 地址不被允许, CONNECTION_FAILED 连接失败, TLS_FAILED 证书或加密失败, CONNECTION_CLOSED closed"
                + " before an answer 连接被关闭, TIMEOUT no answer in 15 seconds 超时, ANSWER_MALFORMED 应答无法读取.")
public enum Fault {
    UNKNOWN_HOST,
    ADDRESS_REFUSED,
    CONNECTION_FAILED,
    TLS_FAILED,
    CONNECTION_CLOSED,
    TIMEOUT,
    ANSWER_MALFORMED
}
