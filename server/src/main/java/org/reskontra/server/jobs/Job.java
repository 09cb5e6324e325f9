package org.reskontra.server.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Permission;

/**
 * A piece of long work.
 *
 * @param kind which {@link JobHandler} does it
 * @param permission what it takes to ask for it, and to cancel it
 * @param subject what it works on; of one kind at most one job for a subject is waiting or running
 * @param arguments what it was told, as JSON
 * @param done of {@code total}; both 0 until the work knows
 * @param result as JSON, once it is done
 * @param problems why it failed
 */
public record Job(
        JobId id,
        CompanyId company,
        String kind,
        Permission permission,
        String subject,
        String arguments,
        String actor,
        JobStatus status,
        long done,
        long total,
        boolean cancelRequested,
        @Nullable String result,
        List<Problem> problems,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
