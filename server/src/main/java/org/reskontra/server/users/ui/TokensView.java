package org.reskontra.server.users.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.parts.Notices;
import org.reskontra.server.shell.text.Formats;
import org.reskontra.server.users.ApiToken;
import org.reskontra.server.users.Tokens;

/** The API tokens of the company worked in: one's own, and for administrators all. */
@Route("tokens")
@PermitAll
public class TokensView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final Tokens tokens;
    private final SignedIn signedIn;
    private final Grid<ApiToken> grid = new Grid<>();

    TokensView(Tokens tokens, SignedIn signedIn) {
        this.tokens = tokens;
        this.signedIn = signedIn;
        addClassNames("page", "tokens");
        grid.addColumn(ApiToken::name).setHeader(getTranslation("tokens.name"));
        grid.addColumn(ApiToken::userName).setHeader(getTranslation("tokens.user"));
        grid.addColumn(this::scopes).setHeader(getTranslation("tokens.scopes"));
        grid.addColumn(token -> date(token.createdAt())).setHeader(getTranslation("tokens.created"));
        grid.addColumn(token -> date(token.expiresAt())).setHeader(getTranslation("tokens.expires"));
        grid.addComponentColumn(this::revokeButton).setHeader("");
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.KEY, getTranslation("tokens.empty"), getTranslation("tokens.empty.hint")));
        Button add = new Button(getTranslation("tokens.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div tools = new Div(add);
        tools.addClassName("page-tools");
        add(new H2(getTranslation("tokens.title")), tools, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tokens.title");
    }

    private void refresh() {
        grid.setItems(tokens.list(signedIn.actor()));
    }

    private void add() {
        new TokenDialog(signedIn.actor().permissions(), this::create).open();
    }

    private boolean create(String name, Set<Permission> scopes, @Nullable LocalDate lastDay) {
        Instant expires = lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
        return switch (tokens.create(signedIn.actor(), signedIn.name(), name, scopes, expires)) {
            case Done<String>(String secret) -> {
                SecretDialog.show(
                        this, name, getTranslation("tokens.secret.hint"), getTranslation("tokens.secret"), secret);
                refresh();
                yield true;
            }
            case Rejected<String>(List<Problem> problems) -> {
                Notices.problems(this, getTranslation("tokens.not-made"), problems);
                yield false;
            }
        };
    }

    private Button revokeButton(ApiToken token) {
        Button revoke = new Button(getTranslation("tokens.revoke"), click -> {
            Outcome<Integer> outcome = tokens.revoke(signedIn.actor(), token.number());
            if (outcome instanceof Rejected<Integer>(List<Problem> problems)) {
                Notices.problems(this, getTranslation("tokens.not-revoked"), problems);
            }
            refresh();
        });
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setVisible(token.revokedAt() == null);
        return revoke;
    }

    private String scopes(ApiToken token) {
        return token.scopes().stream()
                .map(scope -> getTranslation("Permission." + scope))
                .collect(Collectors.joining(", "));
    }

    private String date(@Nullable Instant at) {
        return at == null ? "" : Formats.of(getLocale()).date(LocalDate.ofInstant(at, ZoneId.systemDefault()));
    }
}
