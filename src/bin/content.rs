//! Builds `content/` to what the site ships of it, the guides, the topics and the questionnaire: `content FROM
//! TO`. What is broken stops it with its file and line.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::path::PathBuf;
    use std::process::ExitCode;

    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(from), Some(to)) = (arguments.next(), arguments.next()) else {
        eprintln!("say from where and to where: content FROM TO");
        return ExitCode::FAILURE;
    };
    match build(&from, &to) {
        Ok(files) => {
            println!(
                "{files} files of guides, topics and questionnaires in {}",
                to.display()
            );
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in problems {
                eprintln!("{problem}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Writes every file anew; what is no longer made goes.
#[cfg(not(target_arch = "wasm32"))]
fn build(from: &std::path::Path, to: &std::path::Path) -> Result<usize, Vec<String>> {
    use std::fs;

    use turnabout::content::Library;
    use turnabout::content::questionnaire::Questionnaires;
    use turnabout::content::topics::Topics;

    let one = |error: &dyn std::fmt::Display| vec![error.to_string()];
    let (library, topics, questionnaires) = match (
        Library::read(from),
        Topics::read(from),
        Questionnaires::read(from),
    ) {
        (Ok(library), Ok(topics), Ok(questionnaires)) => (library, topics, questionnaires),
        (library, topics, questionnaires) => {
            let broken = [library.err(), topics.err(), questionnaires.err()];
            let broken = broken.into_iter().flatten().flatten();
            return Err(broken.map(|wrong| wrong.to_string()).collect());
        }
    };
    let mut files = library.files().map_err(|error| one(&error))?;
    files.extend(topics.files().map_err(|error| one(&error))?);
    files.extend(questionnaires.files().map_err(|error| one(&error))?);
    if to.exists() {
        fs::remove_dir_all(to).map_err(|error| one(&error))?;
    }
    for (path, text) in &files {
        let path = to.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| one(&error))?;
        }
        fs::write(&path, text).map_err(|error| one(&error))?;
    }
    Ok(files.len())
}
