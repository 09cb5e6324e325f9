package org.reskontra.server.export.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.export.ExportSie;
import org.reskontra.server.export.FiscalYear;
import org.reskontra.server.export.SieExtent;
import org.reskontra.server.security.Actor;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.CurrentUser.CompanyChoice;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.Download;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.text.Sentences;

/** Takes the postings of a fiscal year, or of some of its days, away as a SIE file; tells before what the file will hold. */
@Route("sie")
@PermitAll
public final class SieView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final String DOWNLOAD = "download";

    private final transient ExportSie export;
    private final transient SignedIn signedIn;
    private final transient WorkDate workDate;
    private final DatePicker from = new DatePicker(getTranslation("sie.from"));
    private final DatePicker to = new DatePicker(getTranslation("sie.to"));
    private final Div body = new Div();
    private final ActionBar actions;
    private transient @Nullable SieExtent extent;

    SieView(ExportSie export, SignedIn signedIn, WorkDate workDate) {
        this.export = export;
        this.signedIn = signedIn;
        this.workDate = workDate;
        addClassName("page");
        from.setId("sie-from");
        to.setId("sie-to");
        from.addValueChangeListener(change -> show());
        to.addValueChangeListener(change -> show());
        actions = new ActionBar(
                this,
                List.of(
                        Action.of("last-year", "sie.lastYear", VaadinIcon.ARROW_BACKWARD, () -> year(-1)),
                        Action.of("this-year", "sie.thisYear", VaadinIcon.CALENDAR, () -> year(0)),
                        Action.of(DOWNLOAD, "sie.download", VaadinIcon.DOWNLOAD_ALT, this::download)
                                .key("F9")
                                .primary()));
        Div head = new Div(new H2(getTranslation("sie.title")));
        head.addClassName("page-head");
        Div tools = new Div(from, to, actions);
        tools.addClassName("page-tools");
        body.addClassName("page-body");
        add(head, tools, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
        year(0);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sie.title");
    }

    private void year(int offset) {
        Actor actor = signedIn.actor();
        FiscalYear now = export.yearOf(actor.company(), workDate.get());
        FiscalYear year =
                offset == 0 ? now : export.yearOf(actor.company(), now.from().minusDays(1));
        from.setValue(year.from());
        to.setValue(year.to());
        show();
    }

    private void show() {
        extent = null;
        body.removeAll();
        LocalDate first = from.getValue();
        if (first != null) {
            Outcome<SieExtent> outcome = export.extent(signedIn.actor().company(), first, to.getValue());
            switch (outcome) {
                case Done<SieExtent>(SieExtent found) -> {
                    extent = found;
                    body.add(new EmptyState(
                            VaadinIcon.FILE_TEXT_O,
                            getTranslation("sie.vouchers", found.vouchers()),
                            getTranslation(
                                    "sie.balances",
                                    found.year().from(),
                                    found.year().to(),
                                    found.to())));
                }
                case Rejected<SieExtent>(List<Problem> problems) ->
                    body.add(new EmptyState(
                            VaadinIcon.WARNING,
                            getTranslation("sie.notPossible"),
                            Sentences.sentence(this, problems.getFirst())));
            }
        }
        actions.setEnabled(DOWNLOAD, extent != null);
    }

    private void download() {
        SieExtent chosen = extent;
        if (chosen == null) {
            return;
        }
        Actor actor = signedIn.actor();
        CompanyChoice company = signedIn.company();
        String code = company == null ? "" : company.code();
        Download.offer(
                this,
                code + "-" + chosen.from() + "-" + chosen.to() + ".se",
                "application/octet-stream",
                out -> export.write(actor.company(), chosen, actor.name(), out));
        Notices.success(getTranslation("sie.written", chosen.vouchers()));
    }
}
