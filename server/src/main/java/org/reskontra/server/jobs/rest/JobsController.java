package org.reskontra.server.jobs.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.reskontra.server.jobs.JobId;
import org.reskontra.server.jobs.Jobs;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Work that goes on in the background. */
@RestController
@RequestMapping("/api/v1/companies/{company}/jobs")
class JobsController {

    private final Jobs jobs;

    JobsController(Jobs jobs) {
        this.jobs = jobs;
    }

    @Operation(summary = "The jobs that wait or run, oldest first")
    @GetMapping
    List<JobView> active(Actor actor) {
        return jobs.active(actor.company()).stream().map(JobView::of).toList();
    }

    @Operation(summary = "How far a job is, and what came of it")
    @GetMapping("/{job}")
    JobView find(Actor actor, @PathVariable long job) {
        return JobView.of(Answers.ok(jobs.find(actor.company(), new JobId(job))));
    }

    @Operation(summary = "Ends a job at its next step; what it did until then stays")
    @PostMapping("/{job}/cancel")
    JobView cancel(CommandCall call, @PathVariable long job) {
        return JobView.of(Answers.ok(jobs.cancel(call.actor(), new JobId(job))));
    }
}
