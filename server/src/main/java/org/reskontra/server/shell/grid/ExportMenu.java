package org.reskontra.server.shell.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.reskontra.server.shell.parts.Download;
import org.reskontra.server.shell.parts.Shortcut;

/** Takes the rows of a grid away as a file: a workbook, also by its key, or CSV. */
public final class ExportMenu extends Composite<MenuBar> {

    private static final Shortcut KEY = Shortcut.of("Ctrl+Alt+E");

    private final Component page;
    private final String titleKey;
    private final WorksheetGrid<?> grid;

    /**
     * @param page where the key is listened for
     * @param titleKey key of the text that names the file
     */
    public ExportMenu(Component page, String titleKey, WorksheetGrid<?> grid) {
        this.page = page;
        this.titleKey = titleKey;
        this.grid = grid;
        getContent().addClassName("export-menu");
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem menu = getContent().addItem(VaadinIcon.DOWNLOAD_ALT.create());
        menu.setId("export");
        menu.setAriaLabel(page.getTranslation("list.export"));
        getContent().setTooltipText(menu, page.getTranslation("list.export"));
        for (ExportFormat format : new ExportFormat[] {ExportFormat.XLSX, ExportFormat.CSV}) {
            Div item = new Div(new Span(page.getTranslation("list.export." + format.name())));
            item.addClassName("action");
            if (format == ExportFormat.XLSX) {
                Span key = new Span(KEY.text());
                key.addClassName("shortcut");
                item.add(key);
            }
            menu.getSubMenu().addItem(item, click -> export(format)).setId("export-" + format.extension());
        }
        Shortcuts.addShortcutListener(page, () -> export(ExportFormat.XLSX), KEY.key(), KEY.modifiers());
    }

    private void export(ExportFormat format) {
        String title = page.getTranslation(titleKey);
        ListExport<?> export = grid.export(title);
        String name = title.replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(Locale.ROOT);
        Download.offer(
                page,
                name + "-" + LocalDate.now(ZoneId.systemDefault()) + "." + format.extension(),
                format.mediaType(),
                out -> export.write(format, out));
    }
}
