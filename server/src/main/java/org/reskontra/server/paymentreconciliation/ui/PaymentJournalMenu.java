package org.reskontra.server.paymentreconciliation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.ToIntFunction;
import org.reskontra.core.money.Money;
import org.reskontra.server.paymentreconciliation.WorkToDo;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.shell.Cue;
import org.reskontra.server.shell.MenuEntry;
import org.reskontra.server.shell.MenuSection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the journals stand in the navigation, and what of them waits on the role centre. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PaymentJournalMenu {

    private final WorkToDo work;
    private final SignedIn signedIn;

    PaymentJournalMenu(WorkToDo work, SignedIn signedIn) {
        this.work = work;
        this.signedIn = signedIn;
    }

    @Bean
    MenuEntry paymentJournalsMenu() {
        return new MenuEntry(
                MenuSection.CASH_MANAGEMENT,
                10,
                "paymentJournals.title",
                VaadinIcon.EXCHANGE,
                PaymentJournalsView.class,
                Permission.READ);
    }

    @Bean
    Cue journalsToPost() {
        return count(10, "paymentJournals.cue.journals", WorkToDo.Journals::journals);
    }

    @Bean
    Cue linesForReview() {
        return count(20, "paymentJournals.cue.review", WorkToDo.Journals::linesForReview);
    }

    @Bean
    Cue linesWithDifference() {
        return count(30, "paymentJournals.cue.difference", WorkToDo.Journals::linesWithDifference);
    }

    @Bean
    Cue unidentifiedReceipts() {
        return new Cue(
                40,
                "paymentJournals.cue.unidentified",
                Permission.READ,
                () -> {
                    Money unidentified =
                            work.unidentifiedReceipts(signedIn.actor().company());
                    return new Cue.Reading(
                            formats -> formats.money(unidentified),
                            unidentified.isZero() ? Cue.Tone.GOOD : Cue.Tone.ATTENTION);
                },
                PaymentJournalsView.class);
    }

    private Cue count(int order, String label, ToIntFunction<WorkToDo.Journals> figure) {
        return new Cue(
                order,
                label,
                Permission.READ,
                () -> {
                    int number =
                            figure.applyAsInt(work.journals(signedIn.actor().company()));
                    return Cue.Reading.count(number, number == 0 ? Cue.Tone.GOOD : Cue.Tone.ATTENTION);
                },
                PaymentJournalsView.class);
    }
}
