package org.reskontra.server;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Spring application behind {@code serve} and {@code demo}; the program itself starts in {@code cli.Main}. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("reskontra.css")
@Push
public class ReskontraApplication implements AppShellConfigurator {}
