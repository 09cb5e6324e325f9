/*
 * The browser's part of the worksheet grid: the cell cursor, the editor over the cell, copy and paste.
 *
 * It moves on at once and tells the server of each committed cell; what the server makes of it comes back as the row's new
 * content. Vaadin's grid keeps the focus, draws the cells and loads the rows; what this file knows of its inside are the rows in
 * grid.$.items with their index and _item, the cells with their _column, and what focusCell and itemAt use.
 */

const TEXT_PROPERTY = /_worksheet_/;
const PAGE_KEYS = ['PageUp', 'PageDown'];
const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

class Worksheet {
  constructor(root) {
    this.root = root;
    this.grid = root.querySelector('vaadin-grid');
    this.range = null;
    this.editor = new Editor(this);
    this.drawCurrentRow();
    root.addEventListener('keydown', (event) => this.onKeyDown(event), true);
    root.addEventListener('dblclick', (event) => this.onDoubleClick(event));
    root.addEventListener('mousedown', (event) => this.onMouseDown(event), true);
    root.addEventListener('copy', (event) => this.onCopy(event));
    root.addEventListener('paste', (event) => this.onPaste(event));
    // Inside the grid: a move from cell to cell is not seen outside its shadow tree.
    this.grid.$.table.addEventListener('focusin', () => this.onFocus());
    this.grid.$.table.addEventListener('scroll', () => this.editor.follow());
  }

  configure(configuration) {
    this.configuration = configuration;
    this.columns = new Map(configuration.columns.map((column) => [column.key, column]));
  }

  /* Where the cursor is */

  /** The columns shown, from left to right. */
  shownColumns() {
    return this.grid
      ._getColumns()
      .filter((column) => column.worksheetKey && !column.hidden)
      .sort((one, other) => one._order - other._order)
      .map((column) => column.worksheetKey);
  }

  rowCount() {
    return this.grid._flatSize;
  }

  /** The cell that has the focus, as {index, key, item, cell}; null where none has. */
  position() {
    return this.describe(this.grid.shadowRoot.activeElement?.closest('td'));
  }

  describe(cell) {
    const row = cell?.parentElement;
    return cell?._column?.worksheetKey && row?.parentElement === this.grid.$.items
      ? { index: row.index, key: cell._column.worksheetKey, item: row._item, cell }
      : null;
  }

  cellAt(index, key) {
    const row = [...this.grid.$.items.children].find((candidate) => !candidate.hidden && candidate.index === index);
    return row && [...row.children].find((cell) => cell._column?.worksheetKey === key);
  }

  focusCell(index, key) {
    if (index < 0 || index >= this.rowCount()) {
      return;
    }
    this.grid.__ensureFlatIndexInViewport(index);
    const cell = this.cellAt(index, key);
    if (cell) {
      this.grid._focusedItemIndex = index;
      this.grid._focusedColumnOrder = cell._column._order;
      this.grid.toggleAttribute('navigating', true);
      cell.focus({ preventScroll: true });
      this.grid._scrollHorizontallyToCell(cell);
    }
  }

  /** For a row that the server has just added: it may not be here yet. */
  focusWhenThere(index, key, tries = 40) {
    if (index < this.rowCount() && this.cellAt(index, key)?.parentElement._item) {
      this.focusCell(index, key);
    } else if (tries > 0) {
      if (index < this.rowCount()) {
        this.grid.__ensureFlatIndexInViewport(index);
      }
      setTimeout(() => this.focusWhenThere(index, key, tries - 1), 50);
    }
  }

  /** Shows which row is the current one where the server chose it; the focus stays where it is. */
  showCurrent(index) {
    this.currentIndex = index;
    this.currentItemKey = undefined;
    this.redrawParts();
  }

  onFocus() {
    const here = this.position();
    if (!here) {
      return;
    }
    here.cell.setAttribute('aria-readonly', String(!this.isEditable(here)));
    here.cell.setAttribute('aria-invalid', String(here.cell.part.contains('wrong')));
    if (!this.extending) {
      this.range = null;
    }
    this.currentKey = here.key;
    if (this.currentIndex !== here.index || this.currentItemKey !== here.item?.key) {
      this.currentIndex = here.index;
      this.currentItemKey = here.item?.key;
      this.cameTo = here;
      clearTimeout(this.comingTo);
      this.comingTo = setTimeout(() => this.tellWhere(), 120);
    }
    this.redrawParts();
  }

  /** Tells the server of the row that the cursor has come to. */
  tellWhere() {
    clearTimeout(this.comingTo);
    const item = this.position()?.item ?? this.cameTo?.item;
    if (this.cameTo && item?.key) {
      this.root.$server.comeTo(item.key);
    }
    this.cameTo = null;
  }

  /** Draws the current row and the range by names that the style sheet knows, on top of those the server gives. */
  drawCurrentRow() {
    const given = this.grid.cellPartNameGenerator;
    this.grid.cellPartNameGenerator = (column, model) => {
      const names = [given?.(column, model) ?? ''];
      if (model.index === this.currentIndex) {
        names.push(column && column.worksheetKey === this.currentKey ? 'current-row current-cell' : 'current-row');
      }
      if (this.isInRange(model.index, column?.worksheetKey)) {
        names.push('in-range');
      }
      return names.join(' ');
    };
  }

  redrawParts() {
    this.grid.generateCellPartNames();
  }

  isEditable(position) {
    return Boolean(
      this.configuration.editable &&
        position.item &&
        this.columns.get(position.key)?.editable &&
        !position.cell.part.contains('fixed'),
    );
  }

  /* The text of cells */

  textProperty(item, key) {
    return Object.keys(item).find((name) => TEXT_PROPERTY.test(name) && name.endsWith(`_worksheet_${key}`));
  }

  textOf(item, key) {
    return item?.[this.textProperty(item, key)] ?? '';
  }

  itemAt(index) {
    return this.grid._dataProviderController.getFlatIndexContext(index)?.item;
  }

  /** Shows the text at once and tells the server. */
  commit(item, key, text) {
    if (text === this.textOf(item, key)) {
      return;
    }
    const property = this.textProperty(item, key);
    const before = item[property];
    item[property] = text;
    this.grid.requestContentUpdate();
    this.root.$server.commit(item.key, key, text).catch(() => {
      item[property] = before;
      this.grid.requestContentUpdate();
    });
  }

  /* Moving */

  moveRows(from, rows) {
    this.focusCell(Math.max(0, Math.min(from.index + rows, this.rowCount() - 1)), from.key);
  }

  /** To the next cell in reading order that passes; false where there is none. */
  moveCells(from, direction, passes) {
    const keys = this.shownColumns();
    const wanted = keys.filter(passes);
    if (wanted.length === 0) {
      return false;
    }
    let index = from.index;
    let column = keys.indexOf(from.key) + direction;
    for (;;) {
      for (; column >= 0 && column < keys.length; column += direction) {
        if (wanted.includes(keys[column])) {
          this.focusCell(index, keys[column]);
          return true;
        }
      }
      index += direction;
      if (index < 0 || index >= this.rowCount()) {
        return false;
      }
      column = direction > 0 ? 0 : keys.length - 1;
    }
  }

  isTabStop(key) {
    return this.columns.get(key).editable;
  }

  /** Where Enter goes. */
  moveByEnter(from, backwards) {
    if (this.configuration.enterMovesDown) {
      this.moveRows(from, backwards ? -1 : 1);
    } else if (
      !this.moveCells(from, backwards ? -1 : 1, (key) => this.isTabStop(key) && this.columns.get(key).quickEntry)
    ) {
      this.addRowAtEnd(from, backwards);
    }
  }

  moveByTab(from, backwards) {
    if (!this.moveCells(from, backwards ? -1 : 1, (key) => this.isTabStop(key)) && !this.addRowAtEnd(from, backwards)) {
      this.leave();
    }
  }

  addRowAtEnd(from, backwards) {
    if (backwards || !this.configuration.insert) {
      return false;
    }
    this.root.$server.insertAfter(from.item.key, this.shownColumns().find((key) => this.isTabStop(key)));
    return true;
  }

  /** Out of the grid, so that Tab goes on to what follows it. */
  leave() {
    this.grid.$.focusexit.focus();
  }

  /* Keys */

  onKeyDown(event) {
    if (this.editor.isOpen()) {
      this.editor.onKeyDown(event);
      return;
    }
    const here = this.position();
    if (!here || !this.configuration) {
      return;
    }
    if (this.cameTo && (/^F\d+$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey)) {
      // An action of the page may follow: it must find the row that the reader sees the cursor in.
      this.tellWhere();
    }
    if (this.handleKey(event, here)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key in ARROWS || PAGE_KEYS.includes(event.key)) {
      this.tabLeaves = false;
    }
  }

  /** Whether the key was for the worksheet; others go to the grid or the page. */
  handleKey(event, here) {
    const control = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'Enter':
        if (control) {
          this.leave();
        } else if (this.configuration.editable) {
          this.moveByEnter(here, event.shiftKey);
        } else if (here.item) {
          this.root.$server.openRow(here.item.key);
        }
        return true;
      case 'Tab':
        if (!this.configuration.editable || this.tabLeaves) {
          this.tabLeaves = false;
          return false;
        }
        this.moveByTab(here, event.shiftKey);
        return true;
      case 'Escape':
        this.tabLeaves = true;
        if (this.range) {
          this.range = null;
          this.redrawParts();
          return true;
        }
        if (here.cell.part.contains('wrong') && here.item) {
          this.root.$server.giveUp(here.item.key, here.key);
          return true;
        }
        // Nothing to give up here: it closes the dialog around it.
        return false;
      case 'F2':
        // A list has nothing to edit in its cells: there the page may edit the row.
        if (!event.altKey && !event.shiftKey && !control && this.isEditable(here)) {
          this.edit(here, null);
          return true;
        }
        return false;
      case 'F8':
        this.copyFromAbove(here);
        return true;
      case 'Delete':
        if (control && this.configuration.delete && here.item) {
          this.root.$server.deleteRow(here.item.key, here.index, here.key);
          return true;
        }
        if (!control && this.isEditable(here)) {
          this.commit(here.item, here.key, '');
        }
        return !control;
      case 'Insert':
        if (control && this.configuration.insert) {
          this.root.$server.insertAfter(here.item?.key ?? null, here.key);
          return true;
        }
        return false;
      case 'Backspace':
        this.edit(here, '');
        return true;
      case 'a':
        if (control) {
          this.root.$server.tickAll();
        }
        return control;
      case ' ':
        if (control && here.item) {
          this.root.$server.tick(here.item.key);
        } else {
          this.toggle(here);
        }
        return true;
      case 'ArrowDown':
        if (event.altKey) {
          this.edit(here, null, true);
          return true;
        }
        return this.moveByArrow(event, here);
      case 'ArrowUp':
      case 'ArrowLeft':
      case 'ArrowRight':
        return this.moveByArrow(event, here);
      default:
        return this.startTyping(event, here);
    }
  }

  moveByArrow(event, here) {
    const [rows, columns] = ARROWS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return false;
    }
    const keys = this.shownColumns();
    const key = keys[Math.max(0, Math.min(keys.indexOf(here.key) + columns, keys.length - 1))];
    const index = Math.max(0, Math.min(here.index + rows, this.rowCount() - 1));
    this.extending = event.shiftKey;
    if (event.shiftKey) {
      this.range = { from: this.range?.from ?? here, to: { index, key } };
    }
    this.focusCell(index, key);
    this.extending = false;
    this.redrawParts();
    return true;
  }

  startTyping(event, here) {
    const isText = event.key.length === 1 && ((!event.ctrlKey && !event.metaKey && !event.altKey) || event.getModifierState('AltGraph'));
    if (isText && this.isEditable(here) && this.columns.get(here.key).editor !== 'check') {
      // The character itself goes into the editor, which has the focus by the time it is typed.
      this.editor.open(here, '', true);
    }
    return false;
  }

  toggle(here) {
    if (this.columns.get(here.key).editor === 'check' && this.isEditable(here)) {
      this.commit(here.item, here.key, this.textOf(here.item, here.key) ? '' : '✓');
    }
  }

  /** @param text what the editor starts with; null for the cell's own */
  edit(here, text, withChoices = false) {
    if (!this.isEditable(here)) {
      return;
    }
    if (this.columns.get(here.key).editor === 'check') {
      this.toggle(here);
    } else {
      this.editor.open(here, text ?? this.textOf(here.item, here.key), text !== null);
      if (withChoices) {
        this.editor.showChoices();
      }
    }
  }

  copyFromAbove(here) {
    const above = here.index > 0 && this.itemAt(here.index - 1);
    if (above && this.isEditable(here)) {
      this.commit(here.item, here.key, this.textOf(above, here.key));
    }
  }

  /* Mouse */

  /** The cell under the mouse. */
  positionOf(event) {
    const path = event.composedPath();
    const content = path.find((node) => node.localName === 'vaadin-grid-cell-content');
    return this.describe(path.find((node) => node.localName === 'td') ?? content?.assignedSlot?.closest('td'));
  }

  onMouseDown(event) {
    const there = this.positionOf(event);
    if (there && event.shiftKey && this.position()) {
      event.preventDefault();
      this.extending = true;
      this.range = { from: this.range?.from ?? this.position(), to: there };
      this.focusCell(there.index, there.key);
      this.extending = false;
      this.redrawParts();
    } else if (there && event.detail === 1 && this.columns?.get(there.key)?.editor === 'check') {
      setTimeout(() => this.toggle(there));
    }
  }

  onDoubleClick(event) {
    const there = this.positionOf(event);
    if (there && this.isEditable(there)) {
      this.edit(there, null);
    }
  }

  /* Copy and paste */

  bounds() {
    const here = this.position();
    const range = this.range ?? (here && { from: here, to: here });
    if (!range) {
      return null;
    }
    const keys = this.shownColumns();
    const columns = [keys.indexOf(range.from.key), keys.indexOf(range.to.key)].sort((one, other) => one - other);
    const rows = [range.from.index, range.to.index].sort((one, other) => one - other);
    return { first: rows[0], last: rows[1], keys: keys.slice(columns[0], columns[1] + 1) };
  }

  isInRange(index, key) {
    const bounds = this.range && this.bounds();
    return Boolean(bounds && index >= bounds.first && index <= bounds.last && bounds.keys.includes(key));
  }

  onCopy(event) {
    const bounds = !this.editor.isOpen() && this.bounds();
    if (!bounds) {
      return;
    }
    const lines = [];
    for (let index = bounds.first; index <= bounds.last; index++) {
      const item = this.itemAt(index);
      lines.push(bounds.keys.map((key) => this.textForSpreadsheet(item, key)).join('\t'));
    }
    event.clipboardData.setData('text/plain', lines.join('\n'));
    event.preventDefault();
  }

  /** Figures without their separators; texts that a spreadsheet would take for formulas with an apostrophe. */
  textForSpreadsheet(item, key) {
    const text = this.textOf(item, key);
    if (this.columns.get(key)?.editor === 'amount') {
      return text.replaceAll(this.configuration.groupSeparator, '').replace('\u2212', '-');
    }
    const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
    return /[\t\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  onPaste(event) {
    const here = !this.editor.isOpen() && this.position();
    const text = here && event.clipboardData.getData('text/plain');
    if (text && this.configuration.editable) {
      event.preventDefault();
      const bounds = this.bounds();
      this.root.$server.paste(bounds.first, bounds.keys[0], text);
    }
  }
}

/** One input that is laid over the cell being edited, and the list of choices under it. */
class Editor {
  constructor(worksheet) {
    this.worksheet = worksheet;
    this.input = document.createElement('input');
    this.input.className = 'worksheet-editor';
    this.input.hidden = true;
    this.input.autocomplete = 'off';
    this.input.spellcheck = false;
    this.list = document.createElement('div');
    this.list.className = 'worksheet-choices';
    this.list.id = `worksheet-choices-${Math.random().toString(36).slice(2)}`;
    this.list.setAttribute('role', 'listbox');
    this.list.popover = 'manual';
    this.calendar = document.createElement('input');
    this.calendar.type = 'date';
    this.calendar.className = 'worksheet-calendar';
    this.calendar.tabIndex = -1;
    this.calendar.setAttribute('aria-hidden', 'true');
    worksheet.root.append(this.input, this.list, this.calendar);
    this.input.addEventListener('input', () => this.onInput());
    this.input.addEventListener('blur', () => this.close(true));
    this.list.addEventListener('mousedown', (event) => this.onChoiceClick(event));
    this.calendar.addEventListener('change', () => this.onCalendar());
  }

  isOpen() {
    return !this.input.hidden;
  }

  /** @param typing whether it was opened by typing: then arrows go to other cells, as in a spreadsheet */
  open(position, text, typing) {
    const { worksheet } = this;
    this.at = position;
    this.column = worksheet.columns.get(position.key);
    this.typing = typing;
    this.choices = [];
    this.chosen = -1;
    this.input.value = text;
    this.input.hidden = false;
    this.input.setAttribute('aria-label', this.column.label);
    this.input.setAttribute('aria-invalid', String(position.cell.part.contains('wrong')));
    this.input.inputMode = this.column.editor === 'amount' ? 'decimal' : 'text';
    this.input.classList.toggle('figures', this.column.editor === 'amount');
    if (this.hasChoices()) {
      this.input.setAttribute('role', 'combobox');
      this.input.setAttribute('aria-controls', this.list.id);
      this.input.setAttribute('aria-expanded', 'false');
    } else {
      this.input.removeAttribute('role');
      this.input.removeAttribute('aria-controls');
      this.input.removeAttribute('aria-expanded');
    }
    this.follow();
    this.input.focus({ preventScroll: true });
    this.input.setSelectionRange(text.length, text.length);
  }

  hasChoices() {
    return this.column.editor === 'choice' || this.column.editor === 'lookup';
  }

  /** Keeps the input over its cell; hides it from view while the cell is scrolled away. */
  follow() {
    if (!this.isOpen()) {
      return;
    }
    const cell = this.worksheet.cellAt(this.at.index, this.at.key);
    this.input.style.visibility = cell ? '' : 'hidden';
    if (!cell) {
      return;
    }
    const box = cell.getBoundingClientRect();
    const frame = this.worksheet.root.getBoundingClientRect();
    for (const element of [this.input, this.calendar]) {
      element.style.left = `${box.left - frame.left}px`;
      element.style.top = `${box.top - frame.top}px`;
      element.style.width = `${box.width}px`;
      element.style.height = `${box.height}px`;
    }
    this.list.style.left = `${box.left}px`;
    this.list.style.minWidth = `${box.width}px`;
    const below = window.innerHeight - box.bottom;
    if (below < 220 && box.top > below) {
      this.list.style.top = 'auto';
      this.list.style.bottom = `${window.innerHeight - box.top + 2}px`;
    } else {
      this.list.style.top = `${box.bottom + 2}px`;
      this.list.style.bottom = 'auto';
    }
  }

  close(keep) {
    if (!this.isOpen()) {
      return;
    }
    const { worksheet, at } = this;
    const text = this.chosen >= 0 ? this.choices[this.chosen].value : this.input.value.trim();
    this.hideChoices();
    this.input.hidden = true;
    if (keep) {
      // The row may have been sent again meanwhile: the one shown now is the one to change.
      const item = worksheet.itemAt(at.index);
      worksheet.commit(item?.key === at.item.key ? item : at.item, at.key, text);
    }
  }

  /* Keys */

  onKeyDown(event) {
    if (event.isComposing) {
      return;
    }
    const { worksheet, at } = this;
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !control) {
      this.finish(event, () => worksheet.moveByEnter(at, event.shiftKey));
    } else if (event.key === 'Enter') {
      this.finish(event, () => worksheet.leave());
    } else if (event.key === 'Tab') {
      this.finish(event, () => worksheet.moveByTab(at, event.shiftKey));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (this.isListOpen() && this.column.editor === 'lookup') {
        this.hideChoices();
      } else {
        this.close(false);
        worksheet.focusCell(at.index, at.key);
      }
    } else if (event.key === 'F2') {
      event.preventDefault();
      event.stopPropagation();
      this.typing = !this.typing;
    } else if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault();
      this.showChoices();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.onVerticalArrow(event);
    } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && this.typing && !event.shiftKey && !control) {
      this.finish(event, () => worksheet.moveByArrow(event, at));
    } else if (/^F\d+$/.test(event.key) || (control && event.altKey && !event.getModifierState('AltGraph'))) {
      // An action of the page: what is typed belongs to what it works on.
      this.close(true);
      worksheet.focusCell(at.index, at.key);
    } else {
      event.stopPropagation();
    }
  }

  finish(event, move) {
    event.preventDefault();
    event.stopPropagation();
    const { worksheet, at } = this;
    this.close(true);
    worksheet.focusCell(at.index, at.key);
    move();
  }

  onVerticalArrow(event) {
    if (this.isListOpen()) {
      event.preventDefault();
      event.stopPropagation();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.choose((this.chosen + step + this.choices.length) % this.choices.length);
    } else {
      this.finish(event, () => this.worksheet.moveRows(this.at, event.key === 'ArrowDown' ? 1 : -1));
    }
  }

  /* Choices */

  onInput() {
    this.chosen = -1;
    if (this.column.editor === 'choice') {
      this.showChoices();
    } else if (this.column.editor === 'lookup') {
      clearTimeout(this.asking);
      this.asking = setTimeout(() => this.ask(), 100);
    }
  }

  showChoices() {
    if (this.column.editor === 'date') {
      this.calendar.showPicker?.();
    } else if (this.column.editor === 'choice') {
      const typed = this.input.value.toLocaleLowerCase();
      const all = this.column.choices.map((label) => ({ value: label, label: '' }));
      const begun = all.filter((choice) => choice.value.toLocaleLowerCase().startsWith(typed));
      const isWhole = all.some((choice) => choice.value.toLocaleLowerCase() === typed);
      this.offer(isWhole || begun.length === 0 ? all : begun, typed);
    } else if (this.column.editor === 'lookup') {
      this.ask();
    }
  }

  async ask() {
    const typed = this.input.value.trim();
    const { at } = this;
    const found = await this.worksheet.root.$server.suggest(at.item.key, at.key, typed);
    if (this.isOpen() && this.at === at && this.input.value.trim() === typed) {
      this.offer(found, typed.toLocaleLowerCase());
    }
  }

  offer(choices, typed) {
    this.choices = choices;
    this.list.replaceChildren(
      ...choices.map((choice, index) => {
        const option = document.createElement('div');
        option.setAttribute('role', 'option');
        option.id = `${this.list.id}-${index}`;
        const value = document.createElement('span');
        value.textContent = choice.value;
        const label = document.createElement('span');
        label.className = 'worksheet-choice-label';
        label.textContent = choice.label;
        option.append(value, label);
        return option;
      }),
    );
    if (choices.length === 0) {
      this.hideChoices();
      return;
    }
    this.follow();
    if (!this.isListOpen()) {
      this.list.showPopover();
      this.input.setAttribute('aria-expanded', 'true');
    }
    const begun = choices.findIndex((choice) =>
      [choice.value, choice.label].some((text) => text.toLocaleLowerCase().startsWith(typed)),
    );
    this.choose(typed ? begun : choices.findIndex((choice) => choice.value === this.input.value));
  }

  choose(index) {
    this.chosen = index;
    [...this.list.children].forEach((option, position) => option.setAttribute('aria-selected', String(position === index)));
    const option = this.list.children[index];
    if (option) {
      option.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', option.id);
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  isListOpen() {
    return this.list.matches(':popover-open');
  }

  hideChoices() {
    clearTimeout(this.asking);
    if (this.isListOpen()) {
      this.list.hidePopover();
      this.input.setAttribute('aria-expanded', 'false');
      this.chosen = -1;
    }
  }

  onChoiceClick(event) {
    event.preventDefault();
    const index = [...this.list.children].indexOf(event.target.closest('[role=option]'));
    if (index >= 0) {
      const { worksheet, at } = this;
      this.choose(index);
      this.close(true);
      worksheet.focusCell(at.index, at.key);
    }
  }

  onCalendar() {
    const { worksheet, at } = this;
    if (this.calendar.value) {
      this.input.value = this.calendar.value;
      this.close(true);
      worksheet.focusCell(at.index, at.key);
    }
  }
}

window.reskontraWorksheet = (root, configuration) => {
  root.worksheet ??= new Worksheet(root);
  root.worksheet.configure(configuration);
};
