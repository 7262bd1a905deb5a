//! What the statuses of answers mean (SMPP 3.4 section 5.1.3).

use usher_app::AnswerClass;

/// No error.
pub(super) const OK: u32 = 0;
/// A command that we do not know.
pub(super) const INVALID_COMMAND: u32 = 0x03;
/// We could not keep what we were told, and want to be told again.
pub(super) const TRY_AGAIN: u32 = 0x64;

/// What follows when a message was answered with this status.
pub(super) fn class_of(status: u32) -> AnswerClass {
    match status {
        // The destination is no number of this network.
        0x0b => AnswerClass::Bounce,
        // The length of the message, its parameters, a time, an unknown predefined message: this message never fits.
        0x01 | 0x02 | 0x61..=0x63 | 0xc0..=0xc4 => AnswerClass::Final,
        // How we are set up: flags, types, source address, kind of numbers, service, rights.
        0x03
        | 0x06
        | 0x07
        | 0x0a
        | 0x15
        | 0x40
        | 0x43
        | 0x48..=0x51
        | 0x53
        | 0x54
        | 0x66
        | 0x67
        | 0x100..=0x10f => AnswerClass::Policy,
        // Not bound, a fault, a full queue, too fast, and what each network has beyond the specification.
        _ => AnswerClass::Temporary,
    }
}

/// True when the network asks us to be slower.
pub(super) fn is_too_fast(status: u32) -> bool {
    matches!(status, 0x14 | 0x58)
}

/// The specification's name of a status, where one is worth reading.
pub(super) fn name(status: u32) -> &'static str {
    match status {
        0x00 => "no error",
        0x01 => "the message's length is invalid",
        0x03 => "the command is not known there",
        0x04 => "not bound",
        0x05 => "bound already",
        0x08 => "system error",
        0x0a => "the source address is invalid",
        0x0b => "the destination address is invalid",
        0x0d => "the bind failed",
        0x0e => "the password is invalid",
        0x0f => "the system id is invalid",
        0x14 => "the message queue is full",
        0x15 => "the service type is invalid",
        0x45 => "the message could not be submitted",
        0x48 | 0x49 => "the type or plan of the source address is invalid",
        0x50 | 0x51 => "the type or plan of the destination address is invalid",
        0x58 => "throttled",
        0x66 => "the message was rejected",
        _ => "refused",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_classed_by_what_could_mend_them() {
        for (status, class) in [
            (0x01, AnswerClass::Final),
            (0x04, AnswerClass::Temporary),
            (0x08, AnswerClass::Temporary),
            (0x0a, AnswerClass::Policy),
            (0x0b, AnswerClass::Bounce),
            (0x14, AnswerClass::Temporary),
            (0x45, AnswerClass::Temporary),
            (0x48, AnswerClass::Policy),
            (0x58, AnswerClass::Temporary),
            (0x61, AnswerClass::Final),
            (0x64, AnswerClass::Temporary),
            (0x66, AnswerClass::Policy),
            (0xc2, AnswerClass::Final),
            (0xfe, AnswerClass::Temporary),
            (0xff, AnswerClass::Temporary),
            (0x101, AnswerClass::Policy),
            (0x401, AnswerClass::Temporary),
        ] {
            assert_eq!(class_of(status), class, "{status:#x}");
        }
    }
}
