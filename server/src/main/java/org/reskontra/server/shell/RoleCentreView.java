package org.reskontra.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.reskontra.server.shell.parts.EmptyState;
import org.reskontra.server.shell.text.Formats;

/** Where one starts: figures that ask for something to be done, each leading to its page. */
@Route("")
@PermitAll
public final class RoleCentreView extends Main implements HasDynamicTitle {

    RoleCentreView(List<Cue> cues, CurrentUser user) {
        addClassNames("page", "role-centre");
        add(new H2(getTranslation("rolecentre.greeting", user.name())));
        List<Cue> shown = cues.stream()
                .filter(cue -> user.may(cue.needs()))
                .sorted(Comparator.comparing(Cue::order).thenComparing(Cue::labelKey))
                .toList();
        if (shown.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    getTranslation("rolecentre.empty"),
                    getTranslation("rolecentre.empty.hint")));
        } else {
            Formats formats = Formats.of(getLocale());
            Div tiles = new Div();
            tiles.addClassName("cues");
            shown.forEach(cue -> tiles.add(tile(cue, formats)));
            add(tiles);
        }
    }

    private Component tile(Cue cue, Formats formats) {
        Cue.Reading reading = cue.reading().get();
        Span figure = new Span(reading.text().apply(formats));
        figure.addClassName("cue-figure");
        Span label = new Span(getTranslation(cue.labelKey()));
        label.addClassName("cue-label");
        RouterLink tile = new RouterLink();
        tile.setRoute(cue.target());
        tile.add(figure, label);
        tile.addClassNames("cue", "cue-" + reading.tone().name().toLowerCase(Locale.ROOT));
        return tile;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rolecentre.title");
    }
}
