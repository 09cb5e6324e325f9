package org.reskontra.server.webhooks;

/** What became of a delivery. */
public enum DeliveryStatus {
    WAITING,
    DELIVERED,
    /** Given up; it can be sent again. */
    FAILED
}
