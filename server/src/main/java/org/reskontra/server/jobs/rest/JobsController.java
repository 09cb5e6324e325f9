package org.reskontra.server.jobs.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.reskontra.server.jobs.Job;
import org.reskontra.server.jobs.JobId;
import org.reskontra.server.jobs.Jobs;
import org.reskontra.server.rest.Answers;
import org.reskontra.server.rest.CommandCall;
import org.reskontra.server.rest.ProblemAnswers;
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
    private final ProblemAnswers problems;

    JobsController(Jobs jobs, ProblemAnswers problems) {
        this.jobs = jobs;
        this.problems = problems;
    }

    @Operation(summary = "The jobs that wait or run, oldest first")
    @GetMapping
    List<JobView> active(Actor actor, Locale locale) {
        return jobs.active(actor.company()).stream()
                .map(job -> view(job, locale))
                .toList();
    }

    @Operation(summary = "How far a job is, and what came of it")
    @GetMapping("/{job}")
    JobView find(Actor actor, Locale locale, @PathVariable long job) {
        return view(Answers.ok(jobs.find(actor.company(), new JobId(job))), locale);
    }

    @Operation(summary = "Ends a job at its next step; what it did until then stays")
    @PostMapping("/{job}/cancel")
    JobView cancel(CommandCall call, Locale locale, @PathVariable long job) {
        Answers.ok(jobs.find(call.actor().company(), new JobId(job)));
        return view(Answers.ok(jobs.cancel(call.actor(), new JobId(job))), locale);
    }

    private JobView view(Job job, Locale locale) {
        return JobView.of(job, problems.items(job.problems(), locale));
    }
}
