package org.reskontra.server.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Gives each page the reader's language and appearance before anything of it is seen. */
@Component
final class PreferencesListener implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            Preferences preferences = Preferences.of(page.getVaadinRequest());
            page.getDocument()
                    .getElementsByTag("html")
                    .attr("lang", preferences.language().code())
                    .attr(
                            "style",
                            "color-scheme: " + preferences.appearance().scheme.getValue());
            page.getDocument()
                    .head()
                    .appendElement("link")
                    .attr("rel", "icon")
                    .attr("type", "image/svg+xml")
                    .attr("href", "reskontra.svg");
        });
        event.getSource().addUIInitListener(init -> {
            VaadinRequest request = VaadinRequest.getCurrent();
            if (request != null) {
                Preferences preferences = Preferences.of(request);
                init.getUI().setLocale(preferences.language().locale());
                init.getUI().getPage().setColorScheme(preferences.appearance().scheme);
            }
        });
    }
}
