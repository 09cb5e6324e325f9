package org.reskontra.server.shell.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Supplier;
import org.reskontra.server.shell.text.Formats;

/** Shows how far something has come that runs elsewhere, and lets it be cancelled; closes by itself. */
public final class ProgressDialog extends Dialog {

    private static final int POLL_MILLIS = 400;

    private final ProgressBar bar = new ProgressBar();
    private final Div step = new Div();
    private final Supplier<Progress> progress;
    private final Runnable over;
    private final Button cancel;

    /**
     * @param progress how far it is now; asked a few times a second
     * @param cancel asks for it to stop; the dialog stays until it has
     * @param over called once after it has ended
     */
    public ProgressDialog(String title, Supplier<Progress> progress, Runnable cancel, Runnable over) {
        super(title);
        this.progress = progress;
        this.over = over;
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setWidth("26rem");
        step.addClassName("page-summary");
        step.getElement().setAttribute("aria-live", "polite");
        this.cancel = new Button(getTranslation("action.cancel"), click -> {
            click.getSource().setEnabled(false);
            cancel.run();
        });
        add(bar, step);
        getFooter().add(this.cancel);
    }

    @Override
    public void open() {
        UI ui = UI.getCurrent();
        super.open();
        Progress first = progress.get();
        if (first.isOver()) {
            end();
            return;
        }
        show(first);
        int pollBefore = ui.getPollInterval();
        ui.setPollInterval(POLL_MILLIS);
        Registration[] polling = new Registration[1];
        polling[0] = ui.addPollListener(poll -> {
            Progress now = progress.get();
            show(now);
            if (now.isOver()) {
                polling[0].remove();
                ui.setPollInterval(pollBefore);
                end();
            }
        });
    }

    private void end() {
        close();
        over.run();
    }

    private void show(Progress now) {
        bar.setIndeterminate(now.total() == 0);
        if (now.total() > 0) {
            bar.setMax(now.total());
            bar.setValue(Math.min(now.done(), now.total()));
        }
        Formats formats = Formats.of(getLocale());
        step.setText(
                now.total() == 0
                        ? now.step()
                        : now.step() + " – " + formats.count(now.done()) + " / " + formats.count(now.total()));
    }
}
