package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reskontra.core.application.ToleranceAnswers.Answer;
import org.reskontra.core.application.ToleranceQuestion;
import org.reskontra.core.problem.Outcome;
import org.reskontra.core.problem.Outcome.Rejected;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.text.Sentences;

/**
 * Asks about late discounts and small differences, each with its own choice (specification 8.5). What would leave something open
 * is chosen already; F9 goes on, Escape posts nothing.
 */
public final class ToleranceDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** The group has no focus of its own; keys are listened for inside the dialog, which is there a moment later. */
    private static final String FOCUS_CHOSEN =
            "setTimeout(() => this.querySelector('vaadin-radio-button[checked]')?.focus(), 100)";

    private final transient Map<Problem, RadioButtonGroup<Answer>> choices = new LinkedHashMap<>();
    private boolean answered;

    private ToleranceDialog(
            String title,
            String confirm,
            List<Problem> questions,
            Function<Problem, String> about,
            Consumer<Map<Problem, Answer>> then,
            Runnable otherwise) {
        addClassName("tolerance-dialog");
        setHeaderTitle(title);
        setWidth("min(40rem, 96vw)");
        setMaxHeight("86vh");
        setCloseOnOutsideClick(false);
        questions.forEach(question -> add(question(question, about.apply(question))));
        Button go = new Button(confirm, click -> {
            answered = true;
            close();
            Map<Problem, Answer> answers = new LinkedHashMap<>();
            choices.forEach((question, choice) -> answers.put(question, choice.getValue()));
            then.accept(answers);
        });
        go.setId("confirm-tolerance");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.F9);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), go);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                choices.values().iterator().next().getElement().executeJs(FOCUS_CHOSEN);
            } else if (!answered) {
                otherwise.run();
            }
        });
    }

    /** The questions because of which something was not done; empty where there is something else wrong. */
    public static List<Problem> questions(Outcome<?> outcome) {
        return outcome instanceof Rejected<?>(List<Problem> problems)
                        && problems.stream().allMatch(problem -> problem.code() instanceof ToleranceQuestion)
                ? problems
                : List.of();
    }

    /**
     * @param confirm the text of the button that goes on: the deed
     * @param about what a question is about, for example the document and who pays it
     * @param then gets an answer to each question
     * @param otherwise run where nobody answers
     */
    public static void ask(
            Component page,
            String confirm,
            List<Problem> questions,
            Function<Problem, String> about,
            Consumer<Map<Problem, Answer>> then,
            Runnable otherwise) {
        String title = page.getTranslation("tolerance.title", questions.size());
        new ToleranceDialog(title, confirm, questions, about, then, otherwise).open();
    }

    private Div question(Problem problem, String about) {
        RadioButtonGroup<Answer> choice = new RadioButtonGroup<>();
        choice.setItems(Answer.POST, Answer.LEAVE_REMAINING);
        String kind = problem.code().code();
        choice.setItemLabelGenerator(
                answer -> getTranslation("tolerance." + kind + "." + answer.name(), problem.arguments()));
        choice.setAriaLabel(Sentences.sentence(this, problem));
        choice.setValue(Answer.LEAVE_REMAINING);
        choices.put(problem, choice);
        Span head = new Span(about);
        head.addClassName("tolerance-about");
        Div card = new Div(head, new Paragraph(Sentences.sentence(this, problem)), choice);
        card.addClassName("tolerance-question");
        return card;
    }
}
