//! The fields of a report's machine-readable part (RFC 3464 section 2.1): groups of headers with blank lines between.

/// A field, its name in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) value: String,
}

/// Groups that are read at most: a report about more recipients than that is no report about a message of ours.
const MOST_GROUPS: usize = 200;
/// Fields of a group that are read at most.
const MOST_FIELDS: usize = 50;

/// Reads all groups that are not empty; continued lines are joined, and what is no field is passed over.
pub(super) fn groups(text: &str) -> Vec<Vec<Field>> {
    let mut groups: Vec<Vec<Field>> = Vec::new();
    let mut group: Vec<Field> = Vec::new();
    for line in text.lines() {
        if line.trim().is_empty() {
            if !group.is_empty() {
                groups.push(std::mem::take(&mut group));
            }
            if groups.len() >= MOST_GROUPS {
                return groups;
            }
        } else if line.starts_with([' ', '\t']) {
            if let Some(field) = group.last_mut() {
                field.value.push(' ');
                field.value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':')
            && group.len() < MOST_FIELDS
        {
            group.push(Field { name: name.trim().to_ascii_lowercase(), value: value.trim().to_owned() });
        }
    }
    if !group.is_empty() {
        groups.push(group);
    }
    groups
}

/// The first value of a name.
pub(super) fn value<'a>(group: &'a [Field], name: &str) -> Option<&'a str> {
    group.iter().find(|field| field.name == name).map(|field| field.value.as_str())
}

/// The value without the type before its semicolon: `rfc822; jane@ok.test`, `smtp; 550 unknown`.
pub(super) fn untyped(value: &str) -> &str {
    match value.split_once(';') {
        Some((kind, rest)) if !kind.contains(char::is_whitespace) => rest.trim(),
        Some(_) | None => value.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_read_with_continued_lines() {
        let text = "Reporting-MTA: dns; mx.test\r\n\r\n\r\nFinal-Recipient: rfc822; jane@ok.test\r\n\
                    Diagnostic-Code: smtp; 550 5.1.1\r\n unknown\r\n\tuser\r\nno field\r\n";
        let groups = groups(text);
        assert_eq!(groups.len(), 2);
        assert_eq!(value(&groups[1], "diagnostic-code").map(untyped), Some("550 5.1.1 unknown user"));
        assert_eq!(value(&groups[1], "action"), None);
        assert_eq!(untyped("550 one; two"), "550 one; two");
    }
}
