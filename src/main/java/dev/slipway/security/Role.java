package dev.slipway.security;

/** What a caller may do at most; every role reads, and scopes narrow it further. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Changes records, of the products whose team he is on. */
    EDITOR,
    /** Decides gates and approvals. */
    APPROVER,
    /** Everything, tokens included. */
    ADMIN
}
