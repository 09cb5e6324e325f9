package org.reskontra.server.security.ui;

import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.login.LoginOverlay;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a user gives name and password. Why they are not accepted is never told. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class SignInView extends LoginOverlay implements BeforeEnterObserver, HasDynamicTitle {

    SignInView() {
        setI18n(texts());
        setAction("login");
        setForgotPasswordButtonVisible(false);
        setOpened(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.sign-in.title");
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Header header = new LoginI18n.Header();
        header.setTitle("Reskontra");
        header.setDescription(getTranslation("security.sign-in.what"));
        texts.setHeader(header);
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle(getTranslation("security.sign-in.title"));
        labels.setUsername(getTranslation("security.sign-in.name"));
        labels.setPassword(getTranslation("security.sign-in.password"));
        labels.setSubmit(getTranslation("security.sign-in.submit"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(getTranslation("security.sign-in.failed.title"));
        error.setMessage(getTranslation("security.sign-in.failed.message"));
        error.setUsername(getTranslation("security.sign-in.name-missing"));
        error.setPassword(getTranslation("security.sign-in.password-missing"));
        return texts;
    }
}
