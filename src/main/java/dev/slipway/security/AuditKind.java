package dev.slipway.security;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an audit entry is about. */
@Schema(
        name = "AuditKind",
        description = "What happened (审计事件): FIRST_SIGHT an account signed in for the first time 首次登录, TOKEN_CREATED"
                + " 创建令牌, TOKEN_CHANGED 修改令牌, TOKEN_REVOKED 吊销令牌, STAKEHOLDER_ERASED"
                + " 删除干系人的个人信息, WORKSPACE_EXPORTED somebody took everything 导出工作区,"
                + " WORKSPACE_RESTORED an export was brought in 恢复工作区, DENIED a permission was missing 权限被拒.")
public enum AuditKind {
    FIRST_SIGHT,
    TOKEN_CREATED,
    TOKEN_CHANGED,
    TOKEN_REVOKED,
    STAKEHOLDER_ERASED,
    WORKSPACE_EXPORTED,
    WORKSPACE_RESTORED,
    DENIED
}
