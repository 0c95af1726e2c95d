-- /etc/patroni/first-database.sql (mode 0600, owner postgres): run once, by the machine that makes the cluster.
-- It owns the tables and makes the role that serves (docs/running/several-machines.md).
create role ${DATABASE} login createrole password '${PASSWORD_PROGRAMME}';
create database ${DATABASE} owner ${DATABASE};
