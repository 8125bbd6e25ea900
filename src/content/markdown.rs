//! Markdown as blocks. What the blocks cannot say is refused, so that nothing gets lost unseen.

use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{
    BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd,
};

use super::front::lines_before;
use super::inline::Words;
use super::{Wrong, fences};
use crate::exchange::guide::{Block, Callout, Text};

/// The blocks of a text that begins on this line of its file.
pub fn blocks(text: &str, first_line: usize) -> Result<Vec<Block>, Wrong> {
    Reader::new(text, first_line).blocks()
}

/// The events of a text, with the lines on which they stand.
pub struct Reader<'a> {
    text: &'a str,
    first_line: usize,
    events: Peekable<IntoIter<(Event<'a>, Range<usize>)>>,
}

/// An item of a list.
pub struct Item {
    /// Whether it is ticked; nothing where it has no box.
    pub is_ticked: Option<bool>,
    /// Its first words.
    pub text: Text,
    /// The paragraphs that follow within it.
    pub more: Vec<Text>,
    /// Its line.
    pub line: usize,
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str, first_line: usize) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_GFM;
        let events: Vec<_> = Parser::new_ext(text, options).into_offset_iter().collect();
        Self {
            text,
            first_line,
            events: events.into_iter().peekable(),
        }
    }

    fn line(&self, range: &Range<usize>) -> usize {
        self.first_line + lines_before(self.text, range.start)
    }

    /// The line of what comes next; that of the end where nothing does.
    pub fn next_line(&mut self) -> usize {
        let end = self.text.len()..self.text.len();
        let range = self.events.peek().map_or(end, |(_, range)| range.clone());
        self.line(&range)
    }

    fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        self.events.next()
    }

    fn blocks(mut self) -> Result<Vec<Block>, Wrong> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.next() {
            let line = self.line(&range);
            let block = match event {
                Event::Start(Tag::Paragraph) => Block::Paragraph(self.words(TagEnd::Paragraph)?),
                Event::Start(Tag::Heading { level, .. }) => {
                    let number = match level {
                        HeadingLevel::H2 => 2,
                        HeadingLevel::H3 => 3,
                        _ => return Err(Wrong::at(line, "write headings as ## or ###")),
                    };
                    let text = self.words(TagEnd::Heading(level))?;
                    Block::Heading {
                        level: number,
                        text,
                    }
                }
                Event::Start(Tag::List(start)) => {
                    let items = self.items(start.is_some())?;
                    let simple = |item: Item| match item {
                        Item {
                            is_ticked: Some(_),
                            line,
                            ..
                        } => Err(Wrong::at(line, "boxes to tick belong in a question")),
                        Item { ref more, line, .. } if !more.is_empty() => {
                            Err(Wrong::at(line, "an item of a list is one paragraph"))
                        }
                        item => Ok(item.text),
                    };
                    Block::List {
                        is_numbered: start.is_some(),
                        items: items.into_iter().map(simple).collect::<Result<_, _>>()?,
                    }
                }
                Event::Start(Tag::Table(_)) => self.table(line)?,
                Event::Start(Tag::BlockQuote(kind)) => self.callout(kind, line)?,
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(name))) => {
                    let (inside, inside_line) = self.fenced(line)?;
                    fences::block(&name, &inside, line, inside_line)?
                }
                _ => return Err(not_known(line)),
            };
            blocks.push(block);
        }
        Ok(blocks)
    }

    /// What stands within a fence, and the line on which it begins.
    fn fenced(&mut self, fence: usize) -> Result<(String, usize), Wrong> {
        let mut inside = String::new();
        loop {
            match self.next() {
                Some((Event::Text(text), _)) => inside.push_str(&text),
                Some((Event::End(TagEnd::CodeBlock), _)) => return Ok((inside, fence + 1)),
                _ => return Err(not_known(fence)),
            }
        }
    }

    fn table(&mut self, line: usize) -> Result<Block, Wrong> {
        let (mut head, mut rows, mut row) = (Vec::new(), Vec::new(), Vec::new());
        loop {
            match self.next() {
                Some((Event::Start(Tag::TableHead | Tag::TableRow), _)) => row = Vec::new(),
                Some((Event::Start(Tag::TableCell), _)) => row.push(self.words(TagEnd::TableCell)?),
                Some((Event::End(TagEnd::TableHead), _)) => head = std::mem::take(&mut row),
                Some((Event::End(TagEnd::TableRow), _)) => rows.push(std::mem::take(&mut row)),
                Some((Event::End(TagEnd::Table), _)) => return Ok(Block::Table { head, rows }),
                _ => return Err(not_known(line)),
            }
        }
    }

    fn callout(&mut self, kind: Option<BlockQuoteKind>, line: usize) -> Result<Block, Wrong> {
        let kind = match kind {
            Some(BlockQuoteKind::Note) => Callout::Note,
            Some(BlockQuoteKind::Tip) => Callout::Tip,
            Some(BlockQuoteKind::Warning) => Callout::Warning,
            _ => {
                let what = "begin what is set apart with > [!NOTE], > [!TIP] or > [!WARNING]";
                return Err(Wrong::at(line, what));
            }
        };
        let mut paragraphs = Vec::new();
        loop {
            match self.next() {
                Some((Event::Start(Tag::Paragraph), _)) => {
                    paragraphs.push(self.words(TagEnd::Paragraph)?);
                }
                Some((Event::End(TagEnd::BlockQuote(_)), _)) => {
                    return Ok(Block::Callout { kind, paragraphs });
                }
                _ => return Err(not_known(line)),
            }
        }
    }

    /// The paragraphs that come next.
    pub fn paragraphs(&mut self) -> Result<Vec<Text>, Wrong> {
        let mut paragraphs = Vec::new();
        while self.begins(|tag| matches!(tag, Tag::Paragraph)) {
            self.next();
            paragraphs.push(self.words(TagEnd::Paragraph)?);
        }
        Ok(paragraphs)
    }

    /// The heading that comes next, if it is of this level.
    pub fn heading(&mut self, level: HeadingLevel) -> Result<Option<Text>, Wrong> {
        if !self.begins(|tag| matches!(tag, Tag::Heading { level: found, .. } if *found == level)) {
            return Ok(None);
        }
        self.next();
        self.words(TagEnd::Heading(level)).map(Some)
    }

    /// The items of the list that comes next; none where no list does.
    pub fn list(&mut self) -> Result<Vec<Item>, Wrong> {
        match self.events.peek() {
            Some((Event::Start(Tag::List(start)), _)) => {
                let is_numbered = start.is_some();
                self.next();
                self.items(is_numbered)
            }
            _ => Ok(Vec::new()),
        }
    }

    /// Fails when something is left.
    pub fn expect_end(&mut self, what: &str) -> Result<(), Wrong> {
        match self.next() {
            None => Ok(()),
            Some((_, range)) => Err(Wrong::at(self.line(&range), what)),
        }
    }

    fn begins(&mut self, is_it: impl FnOnce(&Tag<'a>) -> bool) -> bool {
        matches!(self.events.peek(), Some((Event::Start(tag), _)) if is_it(tag))
    }

    fn items(&mut self, is_numbered: bool) -> Result<Vec<Item>, Wrong> {
        let mut items = Vec::new();
        loop {
            match self.next() {
                Some((Event::Start(Tag::Item), range)) => {
                    let line = self.line(&range);
                    items.push(self.item(line)?);
                }
                Some((Event::End(TagEnd::List(numbered)), _)) if numbered == is_numbered => {
                    return Ok(items);
                }
                Some((_, range)) => return Err(not_known(self.line(&range))),
                None => return Err(not_known(self.first_line)),
            }
        }
    }

    fn item(&mut self, line: usize) -> Result<Item, Wrong> {
        let mut is_ticked = None;
        let mut texts: Vec<Text> = Vec::new();
        // Between items without a blank line the words stand in the item itself.
        let mut loose = Words::default();
        loop {
            match self.events.peek() {
                Some((Event::TaskListMarker(ticked), _)) => {
                    is_ticked = Some(*ticked);
                    self.next();
                }
                Some((Event::Start(Tag::Paragraph), _)) => {
                    texts.extend(loose.take());
                    self.next();
                    // In a list with blank lines the box stands within the first paragraph.
                    if let Some((Event::TaskListMarker(ticked), _)) = self.events.peek() {
                        is_ticked = Some(*ticked);
                        self.next();
                    }
                    texts.push(self.words(TagEnd::Paragraph)?);
                }
                Some((Event::End(TagEnd::Item), _)) => {
                    self.next();
                    break;
                }
                Some((Event::Start(Tag::List(_)), _)) => {
                    return Err(Wrong::at(line, "lists have one level"));
                }
                Some(_) => {
                    let Some((event, range)) = self.next() else {
                        break;
                    };
                    let line = self.line(&range);
                    loose.take_in(event, line)?;
                }
                None => break,
            }
        }
        texts.extend(loose.take());
        let mut texts = texts.into_iter();
        let text = texts
            .next()
            .ok_or_else(|| Wrong::at(line, "this item is empty"))?;
        Ok(Item {
            is_ticked,
            text,
            more: texts.collect(),
            line,
        })
    }

    /// The words up to the end of what they stand in.
    fn words(&mut self, end: TagEnd) -> Result<Text, Wrong> {
        let mut words = Words::default();
        while let Some((event, range)) = self.next() {
            if event == Event::End(end) {
                break;
            }
            let line = self.line(&range);
            words.take_in(event, line)?;
        }
        Ok(words.take().unwrap_or_default())
    }
}

pub fn not_known(line: usize) -> Wrong {
    let what = "only paragraphs, headings, lists, tables, callouts, dialogues, exercises and questions are shown; no HTML, no picture, no rule";
    Wrong::at(line, what)
}
