//! Short names for what a script hands to its wasm. wasm-bindgen puts 16 random digits into each of them,
//! which no compression takes out, in the script and once more in the wasm.

use std::collections::HashMap;

/// A pair of files whose names agree.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    pub script: String,
    pub wasm: Vec<u8>,
}

/// The section of a module that names what it is handed.
const IMPORTS: u8 = 2;
/// How many digits wasm-bindgen puts behind a name.
const DIGITS: usize = 16;

/// The two files with short names in the place of the long ones. `None` where the wasm is not what wasm-bindgen
/// writes, or where a name does not stand exactly once in the script: the files are then best left as they are.
pub fn shorten(script: &str, wasm: &[u8]) -> Option<Named> {
    let (start, size, end) = section(wasm, IMPORTS)?;
    let mut shortened = Shortened::default();
    let mut at = size;
    let count = number(wasm, &mut at)?;
    let mut content = Vec::new();
    write_number(&mut content, count);
    for _ in 0..count {
        let module = bytes(wasm, &mut at)?;
        let name = std::str::from_utf8(bytes(wasm, &mut at)?).ok()?;
        let kind = at;
        skip_description(wasm, &mut at)?;
        write_bytes(&mut content, module);
        write_bytes(&mut content, shortened.name(name).as_bytes());
        content.extend_from_slice(wasm.get(kind..at)?);
    }
    if at != end {
        return None;
    }
    let mut lean = wasm.get(..start)?.to_vec();
    lean.push(IMPORTS);
    write_number(&mut lean, u32::try_from(content.len()).ok()?);
    lean.extend(content);
    lean.extend_from_slice(wasm.get(end..)?);
    Some(Named {
        script: shortened.in_script(script)?,
        wasm: lean,
    })
}

/// Which name stands for which.
#[derive(Default)]
struct Shortened(HashMap<String, String>);

impl Shortened {
    fn name(&mut self, name: &str) -> String {
        if !has_digits(name) {
            return name.to_owned();
        }
        let next = format!("w{}", self.0.len());
        self.0.entry(name.to_owned()).or_insert(next).clone()
    }

    fn in_script(&self, script: &str) -> Option<String> {
        let mut lean = String::with_capacity(script.len());
        let mut met = 0;
        for (number, line) in script.split('\n').enumerate() {
            if number > 0 {
                lean.push('\n');
            }
            match line.split_once(':') {
                Some((name, rest)) if self.0.contains_key(name.trim_start()) => {
                    met += 1;
                    lean.push_str(self.0.get(name.trim_start())?);
                    lean.push(':');
                    lean.push_str(rest);
                }
                _ => lean.push_str(line),
            }
        }
        (met == self.0.len()).then_some(lean)
    }
}

fn has_digits(name: &str) -> bool {
    let digits = name.len().checked_sub(DIGITS).and_then(|at| name.get(at..));
    name.starts_with("__wb") && digits.is_some_and(|all| all.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Where a section begins, where its content does, and where it ends.
fn section(wasm: &[u8], wanted: u8) -> Option<(usize, usize, usize)> {
    let mut at = 8;
    loop {
        let start = at;
        let id = *wasm.get(at)?;
        at += 1;
        let size = usize::try_from(number(wasm, &mut at)?).ok()?;
        let end = at.checked_add(size)?;
        if id == wanted {
            return Some((start, at, end));
        }
        at = end;
    }
}

/// Steps over what is said of an import: of a function its type; wasm-bindgen's modules import nothing else.
fn skip_description(wasm: &[u8], at: &mut usize) -> Option<()> {
    let is_function = *wasm.get(*at)? == 0;
    *at += 1;
    number(wasm, at)?;
    is_function.then_some(())
}

fn bytes<'a>(wasm: &'a [u8], at: &mut usize) -> Option<&'a [u8]> {
    let length = usize::try_from(number(wasm, at)?).ok()?;
    let end = at.checked_add(length)?;
    let found = wasm.get(*at..end)?;
    *at = end;
    Some(found)
}

fn write_bytes(to: &mut Vec<u8>, bytes: &[u8]) {
    write_number(to, u32::try_from(bytes.len()).unwrap_or(u32::MAX));
    to.extend_from_slice(bytes);
}

/// A number in LEB128.
fn number(wasm: &[u8], at: &mut usize) -> Option<u32> {
    let mut result = 0_u32;
    for shift in (0..35).step_by(7) {
        let byte = *wasm.get(*at)?;
        *at += 1;
        result |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(result);
        }
    }
    None
}

fn write_number(to: &mut Vec<u8>, mut number: u32) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or(0);
        number >>= 7;
        if number == 0 {
            to.push(low);
            return;
        }
        to.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports two functions, one of them under a name with digits, and has a type and an
    /// export section around that.
    fn module(names: [&str; 2]) -> Vec<u8> {
        let mut imports = vec![2];
        for name in names {
            write_bytes(&mut imports, b"./a_bg.js");
            write_bytes(&mut imports, name.as_bytes());
            imports.extend([0, 0]);
        }
        let mut wasm = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0".to_vec();
        wasm.push(IMPORTS);
        write_number(&mut wasm, u32::try_from(imports.len()).unwrap());
        wasm.extend(imports);
        wasm.extend([7, 1, 0]);
        wasm
    }

    const LONG: &str = "__wbg_new_b00e30ff1da50918";

    #[test]
    fn a_name_is_short_in_both_files() {
        let script = format!(
            "const import0 = {{\n{LONG}: function(arg0) {{\nreturn 1;\n}},\nplain: 2,\n}};\n"
        );
        let named = shorten(&script, &module([LONG, "plain"])).unwrap();

        assert_eq!(named.wasm, module(["w0", "plain"]));
        assert_eq!(named.script, script.replace(LONG, "w0"));
        // What has short names already stays.
        assert_eq!(shorten(&named.script, &named.wasm).unwrap(), named);
    }

    #[test]
    fn what_does_not_agree_is_left_alone() {
        let wasm = module([LONG, "plain"]);
        assert_eq!(shorten("plain: 2,\n", &wasm), None);
        assert_eq!(shorten("", b"\0asm\x01\0\0\0"), None);
        assert_eq!(shorten(&format!("{LONG}: 1,\n"), &wasm[..30]), None);
    }

    #[test]
    fn numbers_of_every_length_return() {
        for known in [0, 1, 127, 128, 16_383, 16_384, u32::MAX] {
            let mut written = Vec::new();
            write_number(&mut written, known);
            assert_eq!(number(&written, &mut 0), Some(known));
        }
        assert_eq!(number(&[0x80], &mut 0), None);
    }
}
