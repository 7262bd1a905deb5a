//! Who took an invitation back.

/// Who took an invitation back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RevokedBy {
    /// The application that had sent it.
    Application,
    /// The recipient, who said that it was not meant for them.
    Recipient,
    /// An operator of the service.
    Operator,
}

impl RevokedBy {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Application, Self::Recipient, Self::Operator];

    /// The one of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.as_str() == name)
    }

    /// The name on the wire and in the store.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Recipient => "recipient",
            Self::Operator => "operator",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back() {
        for by in RevokedBy::ALL {
            assert_eq!(RevokedBy::parse(by.as_str()), Some(by));
        }
        assert_eq!(RevokedBy::parse("nobody"), None);
    }
}
