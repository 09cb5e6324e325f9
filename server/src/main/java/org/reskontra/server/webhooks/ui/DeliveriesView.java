package org.reskontra.server.webhooks.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.Trail;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.webhooks.Delivery;
import org.reskontra.server.webhooks.DeliveryStatus;
import org.reskontra.server.webhooks.Webhooks;

/** What a webhook was told, latest first, and what came back. */
@Route("webhooks")
@PermitAll
public final class DeliveriesView extends ListPage<Delivery> implements HasUrlParameter<Integer>, Trail {

    private static final String SEND_AGAIN = "send-again";

    private final transient Webhooks webhooks;
    private final transient SignedIn signedIn;
    private int webhook;

    DeliveriesView(Webhooks webhooks, SignedIn signedIn) {
        super("deliveries.title", columns());
        this.webhooks = webhooks;
        this.signedIn = signedIn;
        ActionBar bar = addActions(
                Action.of(SEND_AGAIN, "deliveries.sendAgain", VaadinIcon.REFRESH, () -> grid().currentRow()
                                .ifPresent(this::sendAgain))
                        .key("F9"),
                Action.of("refresh", "deliveries.refresh", VaadinIcon.EYE, this::refresh)
                        .key("Alt+R"));
        bar.setEnabled(SEND_AGAIN, false);
        grid().onCurrentRow(row -> bar.setEnabled(SEND_AGAIN, row != null));
        setEmptyState(new EmptyState(
                VaadinIcon.PAPERPLANE_O, getTranslation("deliveries.empty"), getTranslation("deliveries.empty.hint")));
    }

    private static WorksheetGrid<Delivery> columns() {
        return new WorksheetGrid<>(
                "deliveries.title",
                Delivery::no,
                List.of(
                        Column.<Delivery>text("no", "webhooks.no", row -> Long.toString(row.no()))
                                .width("5rem"),
                        Column.<Delivery>text("kind", "deliveries.kind", Delivery::kind)
                                .width("12rem"),
                        Column.<Delivery>text("subject", "deliveries.subject", Delivery::subject)
                                .grows(),
                        Column.<Delivery, DeliveryStatus>choice(
                                        "status", "deliveries.status", DeliveryStatus.class, Delivery::status)
                                .badge(row -> tone(row.status()))
                                .width("8rem"),
                        Column.<Delivery>text("answer", "deliveries.answer", Delivery::answer)
                                .width("12rem"),
                        Column.<Delivery>number(
                                "attempts", "deliveries.attempts", row -> BigDecimal.valueOf(row.attempts())),
                        Column.<Delivery>text("attemptedAt", "deliveries.attemptedAt", row -> time(row.attemptedAt()))
                                .width("9.5rem")));
    }

    private static Tone tone(DeliveryStatus status) {
        return switch (status) {
            case WAITING -> Tone.ATTENTION;
            case DELIVERED -> Tone.GOOD;
            case FAILED -> Tone.URGENT;
        };
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : Formats.of(UI.getCurrent().getLocale()).time(at, ZoneId.systemDefault());
    }

    @Override
    public void setParameter(BeforeEvent event, Integer no) {
        if (!signedIn.may(Permission.ADMINISTER)
                || webhooks.find(signedIn.actor().company(), no).isEmpty()) {
            throw new NotFoundException();
        }
        webhook = no;
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(getTranslation("webhooks.title"), "webhooks"));
    }

    @Override
    protected LazyRows<Delivery> rows(String search) {
        CompanyId company = signedIn.actor().company();
        int shown = webhook;
        return new LazyRows<>() {
            @Override
            public int count() {
                return webhooks.countDeliveries(company, shown, search, MOST);
            }

            @Override
            public List<Delivery> fetch(int offset, int limit, Sorting sorting) {
                return webhooks.deliveries(company, shown, search, 0, offset, limit);
            }
        };
    }

    private void sendAgain(Delivery delivery) {
        switch (webhooks.sendAgain(signedIn.actor(), webhook, delivery.no())) {
            case Done<Webhooks.Changed> done -> Notices.success(getTranslation("deliveries.sentAgain"));
            case Rejected<Webhooks.Changed>(List<Problem> problems) ->
                Notices.problems(this, getTranslation("webhooks.notChanged"), problems);
        }
        refresh();
    }
}
