package org.reskontra.server.webhooks.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.parts.Question;
import org.reskontra.server.webhooks.Webhook;
import org.reskontra.server.webhooks.Webhooks;

/** The addresses that are told of changes. */
@Route("webhooks")
@PermitAll
public final class WebhooksView extends ListPage<Webhook> implements BeforeEnterObserver {

    private static final String DELIVERIES = "deliveries";
    private static final String SWITCH = "switch";
    private static final String DELETE = "delete";

    private final transient Webhooks webhooks;
    private final transient SignedIn signedIn;

    private enum WebhookState {
        ON,
        OFF
    }

    WebhooksView(Webhooks webhooks, SignedIn signedIn) {
        super("webhooks.title", columns());
        this.webhooks = webhooks;
        this.signedIn = signedIn;
        ActionBar bar = addActions(
                Action.of("add", "webhooks.add", VaadinIcon.PLUS, this::add)
                        .key("Alt+N")
                        .primary(),
                Action.of(DELIVERIES, "webhooks.deliveries", VaadinIcon.LIST, () -> grid().currentRow()
                        .ifPresent(WebhooksView::open)),
                Action.of(SWITCH, "webhooks.switch", VaadinIcon.POWER_OFF, () -> grid().currentRow()
                        .ifPresent(this::turn)),
                Action.of(DELETE, "webhooks.delete", VaadinIcon.TRASH, () -> grid().currentRow()
                                .ifPresent(this::askToDelete))
                        .rare());
        enable(bar, null);
        grid().onCurrentRow(row -> enable(bar, row));
        grid().onOpen(WebhooksView::open);
        setEmptyState(new EmptyState(
                VaadinIcon.PAPERPLANE_O, getTranslation("webhooks.empty"), getTranslation("webhooks.empty.hint")));
    }

    private static void enable(ActionBar bar, @Nullable Webhook row) {
        bar.setEnabled(DELIVERIES, row != null);
        bar.setEnabled(SWITCH, row != null);
        bar.setEnabled(DELETE, row != null);
    }

    private static void open(Webhook webhook) {
        UI.getCurrent().navigate(DeliveriesView.class, webhook.no());
    }

    private static WorksheetGrid<Webhook> columns() {
        return new WorksheetGrid<>(
                "webhooks.title",
                Webhook::no,
                List.of(
                        Column.<Webhook>text("no", "webhooks.no", row -> Integer.toString(row.no()))
                                .width("4rem"),
                        Column.<Webhook>text("url", "webhooks.url", Webhook::url)
                                .link(row -> "webhooks/" + row.no())
                                .grows(),
                        Column.<Webhook>text("kinds", "webhooks.kinds", row -> String.join(", ", row.kinds()))
                                .width("18rem"),
                        Column.<Webhook, WebhookState>choice(
                                        "state",
                                        "webhooks.state",
                                        WebhookState.class,
                                        row -> row.active() ? WebhookState.ON : WebhookState.OFF)
                                .badge(row -> row.active() ? Tone.GOOD : Tone.MUTED)
                                .width("7rem"),
                        Column.<Webhook>number(
                                "failures", "webhooks.failures", row -> BigDecimal.valueOf(row.failures()))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.ADMINISTER)) {
            throw new NotFoundException();
        }
    }

    @Override
    protected LazyRows<Webhook> rows(String search) {
        String sought = search.toLowerCase(Locale.ROOT);
        return LazyRows.of(webhooks.list(signedIn.actor().company()).stream()
                .filter(webhook -> webhook.url().toLowerCase(Locale.ROOT).contains(sought))
                .toList());
    }

    private void add() {
        new WebhookDialog((url, kinds) -> switch (webhooks.add(signedIn.actor(), url, kinds)) {
                    case Done<Webhooks.Added>(Webhooks.Added added) -> {
                        refresh();
                        WebhookDialog.showSecret(getTranslation("webhooks.added", added.no()), added.secret());
                        yield true;
                    }
                    case Rejected<Webhooks.Added>(List<Problem> problems) -> {
                        Notices.problems(this, getTranslation("webhooks.notAdded"), problems);
                        yield false;
                    }
                })
                .open();
    }

    private void turn(Webhook webhook) {
        show(webhooks.setActive(signedIn.actor(), webhook.no(), !webhook.active()));
    }

    private void askToDelete(Webhook webhook) {
        Question.ask(
                this,
                getTranslation("webhooks.delete"),
                getTranslation("webhooks.delete.question", webhook.url()),
                getTranslation("webhooks.delete"),
                () -> show(webhooks.delete(signedIn.actor(), webhook.no())));
    }

    private void show(Outcome<Webhooks.Changed> outcome) {
        if (outcome instanceof Rejected<Webhooks.Changed>(List<Problem> problems)) {
            Notices.problems(this, getTranslation("webhooks.notChanged"), problems);
        }
        refresh();
    }
}
