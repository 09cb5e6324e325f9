package org.reskontra.server.startup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.reskontra.core.opening.OpeningProof;
import org.reskontra.core.problem.Problem;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.text.Sentences;
import org.reskontra.server.startup.PostOpeningBalances.Check;

/** The proof: each account beside what its entries come to, and all problems with their rows. */
final class OpeningProofPane extends Div {

    private static final int MOST_SHOWN = 200;

    private final WorksheetGrid<OpeningProof.Line> grid;
    private final Div side = new Div();

    OpeningProofPane() {
        addClassName("page-body");
        grid = new WorksheetGrid<>("opening.proof", line -> line.account().value(), columns());
        grid.setEmptyState(new EmptyState(
                VaadinIcon.SCALE, getTranslation("opening.proof.empty"), getTranslation("opening.proof.empty.hint")));
        side.addClassName("opening-problems");
        side.getElement().setAttribute("aria-live", "polite");
        side.setVisible(false);
        add(grid, side);
        forget();
    }

    private List<Column<OpeningProof.Line, ?>> columns() {
        return List.of(
                Column.<OpeningProof.Line>text("account", "opening.proof.account", line -> line.account()
                                .value())
                        .width("5.5rem"),
                Column.<OpeningProof.Line, OpeningProof.Kind>choice(
                                "kind", "opening.proof.kind", OpeningProof.Kind.class, OpeningProof.Line::kind)
                        .grows(),
                Column.<OpeningProof.Line>amount("stated", "opening.proof.stated", OpeningProof.Line::stated)
                        .width("8rem"),
                Column.<OpeningProof.Line>amount("found", "opening.proof.found", OpeningProof.Line::found)
                        .width("8rem"),
                Column.<OpeningProof.Line>amount(
                                "difference", "opening.proof.difference", OpeningProof.Line::difference)
                        .width("8rem"),
                Column.<OpeningProof.Line>text(
                                "verdict",
                                "opening.proof.verdict",
                                line -> getTranslation(
                                        line.difference().isZero() ? "opening.proof.agrees" : "opening.proof.differs"))
                        .badge(line -> line.difference().isZero() ? Tone.GOOD : Tone.URGENT)
                        .width("6.5rem"));
    }

    void forget() {
        grid.setRows(List.of());
        side.setVisible(false);
    }

    void show(Check check) {
        grid.setRows(check.proof().lines());
        side.setVisible(true);
        side.removeAll();
        List<Problem> problems = check.problems();
        if (problems.isEmpty()) {
            Span good = new Span(VaadinIcon.CHECK_CIRCLE.create(), new Span(getTranslation("opening.proven")));
            good.addClassName("opening-proven");
            side.add(good);
            return;
        }
        side.add(new H3(getTranslation("opening.problems", problems.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("problems");
        problems.stream().limit(MOST_SHOWN).forEach(problem -> {
            Span place = new Span(place(problem));
            place.addClassName("problem-place");
            list.add(new ListItem(place, new Span(Sentences.sentence(this, problem))));
        });
        side.add(list);
        if (problems.size() > MOST_SHOWN) {
            side.add(new Paragraph(getTranslation("problems.more", problems.size() - MOST_SHOWN)));
        }
    }

    private String place(Problem problem) {
        String document = problem.place().document();
        String key = "opening.file." + document;
        String title = document == null ? "" : getTranslation(key);
        String where = Sentences.place(this, problem.place().withDocument(title.equals(key) ? "" : title));
        return where.startsWith(", ") ? where.substring(2) : where;
    }
}
