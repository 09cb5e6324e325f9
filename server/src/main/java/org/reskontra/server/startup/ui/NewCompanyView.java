package org.reskontra.server.startup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.IntStream;
import org.reskontra.core.problem.Outcome.Done;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.company.WorkDate;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.CurrentUser.CompanyChoice;
import org.reskontra.server.shell.text.Sentences;
import org.reskontra.server.startup.CreateCompany;
import org.reskontra.server.startup.CreateCompany.Created;

/** Leads to a new company in three steps, and tells what comes next on {@link CompanyReadyView}. */
@Route("new-company")
@PermitAll
@StyleSheet("startup.css")
public final class NewCompanyView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final transient CreateCompany creating;
    private final transient SignedIn signedIn;
    private final NewCompanyForm form;
    private final OrderedList steps = new OrderedList();
    private final H3 title = new H3();
    private final Div content = new Div();
    private final Div problems = new Div();
    private final Button back = new Button(getTranslation("startup.new.back"), click -> show(step() - 1));
    private final Button next = new Button("", click -> next());
    private int shown;

    NewCompanyView(CreateCompany creating, SignedIn signedIn, WorkDate workDate) {
        this.creating = creating;
        this.signedIn = signedIn;
        this.form = new NewCompanyForm(this, workDate.get());
        addClassNames("page", "startup");
        Paragraph intro = new Paragraph(getTranslation("startup.new.intro"));
        intro.addClassName("page-summary");
        steps.addClassName("wizard-steps");
        content.addClassName("wizard-form");
        problems.getElement().setAttribute("aria-live", "polite");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickShortcut(Key.ENTER);
        Div buttons = new Div(back, next);
        buttons.addClassName("wizard-buttons");
        Div sheet = new Div(title, content, problems, buttons);
        sheet.addClassName("wizard-sheet");
        add(new H2(getPageTitle()), intro, steps, sheet);
        show(0);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.ADMINISTER)) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("startup.new.title");
    }

    private int step() {
        return shown;
    }

    private void show(int step) {
        shown = step;
        steps.removeAll();
        steps.add(stepList(this, step));
        title.setText(getTranslation("startup.new.step" + (step + 1)));
        content.removeAll();
        List<Component> fields = form.step(step);
        content.add(fields);
        problems.removeAll();
        back.setVisible(step > 0);
        next.setText(getTranslation(step == NewCompanyForm.LAST_STEP ? "startup.new.create" : "startup.new.next"));
        form.focus(step);
    }

    /** All steps, the one at hand marked. */
    static List<Component> stepList(Component page, int current) {
        return IntStream.rangeClosed(0, NewCompanyForm.LAST_STEP + 1)
                .<Component>mapToObj(step -> {
                    ListItem item = new ListItem(page.getTranslation("startup.new.step" + (step + 1)));
                    if (step < current) {
                        item.addClassName("done");
                    }
                    if (step == current) {
                        item.getElement().setAttribute("aria-current", "step");
                    }
                    return item;
                })
                .toList();
    }

    private void next() {
        if (shown < NewCompanyForm.LAST_STEP) {
            check();
            return;
        }
        switch (creating.create(signedIn.actor(), form.company(), null, null)) {
            case Done<Created>(Created created) -> {
                signedIn.workIn(new CompanyChoice(created.code(), created.name()));
                UI.getCurrent().getPage().setLocation("company-ready");
            }
            case Rejected<Created>(List<Problem> found) -> tell(found);
        }
    }

    /** Goes on where nothing is wrong with what was filled in so far. */
    private void check() {
        List<Problem> found =
                switch (creating.check(signedIn.actor(), form.company())) {
                    case Done<Created> done -> List.of();
                    case Rejected<Created>(List<Problem> all) ->
                        all.stream()
                                .filter(problem -> form.isOf(shown, problem))
                                .toList();
                };
        if (found.isEmpty()) {
            show(shown + 1);
        } else {
            tell(found);
        }
    }

    private void tell(List<Problem> found) {
        found.stream().mapToInt(form::stepOf).min().ifPresent(step -> {
            if (step < shown) {
                show(step);
            }
        });
        problems.removeAll();
        for (Problem problem : found) {
            Span text = new Span(Sentences.sentence(this, problem));
            text.addClassName("wizard-problem");
            problems.add(text);
        }
    }
}
