package org.reskontra.server.generalledger.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.server.company.CompanyId;
import org.reskontra.server.generalledger.EntrySearch;
import org.reskontra.server.generalledger.RegisterFilter;
import org.reskontra.server.generalledger.RegisterRow;
import org.reskontra.server.generalledger.Registers;
import org.reskontra.server.posting.SourceCode;
import org.reskontra.server.security.Permission;
import org.reskontra.server.security.SignedIn;
import org.reskontra.server.settlement.ui.RegisterReversal;
import org.reskontra.server.settlement.ui.SettlementCommands;
import org.reskontra.server.shell.grid.Column;
import org.reskontra.server.shell.grid.LazyRows;
import org.reskontra.server.shell.grid.ListPage;
import org.reskontra.server.shell.grid.Tone;
import org.reskontra.server.shell.grid.WorksheetGrid;
import org.reskontra.server.shell.parts.Action;
import org.reskontra.server.shell.parts.ActionBar;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.text.Formats;

/** The registers: what was posted, by whom and from where; leads to the entries of all ledgers (specification 19.5). */
@Route("registers")
@PermitAll
public final class RegistersView extends ListPage<RegisterRow> implements BeforeEnterObserver {

    private static final String REVERSE = "reverse-register";

    private final transient Registers registers;
    private final transient SignedIn signedIn;
    private final Select<SourceCode> source = new Select<>();

    RegistersView(Registers registers, SettlementCommands settlement, SignedIn signedIn) {
        super("registers.title", columns());
        this.registers = registers;
        this.signedIn = signedIn;
        source.setItems(SourceCode.values());
        source.setEmptySelectionAllowed(true);
        source.setEmptySelectionCaption(getTranslation("registers.source.all"));
        source.setPlaceholder(getTranslation("registers.source.all"));
        source.setItemLabelGenerator(
                one -> getTranslation(one == null ? "registers.source.all" : "SourceCode." + one.name()));
        source.setAriaLabel(getTranslation("registers.source"));
        source.addValueChangeListener(change -> refresh());
        addFilter(source);
        RegisterReversal reversal = new RegisterReversal(this, settlement, signedIn, this::refresh);
        ActionBar bar = addActions(
                FoundEntries.action(
                        () -> grid().currentRow().map(RegisterRow::no).map(EntrySearch.Register::new)),
                Action.of(REVERSE, "settlement.reverseRegister", VaadinIcon.ROTATE_LEFT, () -> grid().currentRow()
                                .map(RegisterRow::no)
                                .ifPresent(reversal::ask))
                        .allowed(signedIn.may(Permission.POST)));
        enable(bar, null);
        grid().onCurrentRow(row -> enable(bar, row));
        grid().onOpen(row -> FoundEntries.open(new EntrySearch.Register(row.no())));
        setEmptyState(new EmptyState(
                VaadinIcon.ARCHIVE, getTranslation("registers.empty"), getTranslation("registers.empty.hint")));
    }

    private static void enable(ActionBar bar, @Nullable RegisterRow row) {
        bar.setEnabled(FoundEntries.ACTION, row != null);
        bar.setEnabled(REVERSE, row != null && row.isReversible());
    }

    private static WorksheetGrid<RegisterRow> columns() {
        return new WorksheetGrid<>(
                "registers.title",
                RegisterRow::no,
                List.of(
                        Column.<RegisterRow>text("no", "registers.no", row -> Long.toString(row.no()))
                                .link(row -> FoundEntries.path(new EntrySearch.Register(row.no())))
                                .width("4rem"),
                        Column.<RegisterRow>text("createdAt", "registers.createdAt", RegistersView::time)
                                .width("9.5rem"),
                        Column.<RegisterRow, SourceCode>choice(
                                        "source", "registers.source", SourceCode.class, RegisterRow::source)
                                .width("10rem")
                                .grows(),
                        Column.<RegisterRow>text("actor", "registers.actor", RegisterRow::actor)
                                .width("7rem"),
                        Column.<RegisterRow>date("postingDate", "registers.postingDate", RegisterRow::postingDate),
                        Column.<RegisterRow, Reversed>choice(
                                        "reversed",
                                        "registers.reversed",
                                        Reversed.class,
                                        row -> row.reversed() ? Reversed.REVERSED : null)
                                .badge(row -> Tone.MUTED)
                                .width("6.5rem"),
                        Column.<RegisterRow>number(
                                "transactions",
                                "registers.transactions",
                                row -> BigDecimal.valueOf(row.transactions())),
                        Column.<RegisterRow>text("fromVoucher", "registers.vouchers", RegistersView::vouchers)
                                .width("9rem"),
                        Column.<RegisterRow>text(
                                        "entries",
                                        "registers.entries",
                                        row -> row.fromEntry() == null ? "" : row.fromEntry() + "–" + row.toEntry())
                                .width("8rem")));
    }

    private enum Reversed {
        REVERSED
    }

    private static String time(RegisterRow row) {
        return Formats.of(UI.getCurrent().getLocale()).time(row.createdAt(), ZoneId.systemDefault());
    }

    private static String vouchers(RegisterRow row) {
        return row.fromVoucher().equals(row.toVoucher())
                ? row.fromVoucher()
                : row.fromVoucher() + " – " + row.toVoucher();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.may(Permission.READ)) {
            throw new NotFoundException();
        }
    }

    @Override
    protected LazyRows<RegisterRow> rows(String search) {
        RegisterFilter filter = new RegisterFilter(source.getValue(), search);
        CompanyId company = signedIn.actor().company();
        return new LazyRows<>() {
            @Override
            public int count() {
                return registers.count(company, filter, MOST);
            }

            @Override
            public List<RegisterRow> fetch(int offset, int limit, Sorting sorting) {
                return registers.list(company, filter, offset, limit);
            }
        };
    }
}
